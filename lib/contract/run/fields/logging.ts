import type { FieldMapping } from '../field-mapping';
import { isFilled } from '../rows';
import { optional } from './checks';
import { some, valued } from './parts';
import { pairMap, pairOptions, pairs } from './pairs';

/** Where what it prints is kept. */
export const loggingShape = {
  logDriver: optional(/^[^\s]+$/, 'noBlank')
    .default('')
    .describe('`json-file`, `local`, `none`…; empty: the engine’s'),
  logOpts: pairs(),
};

export const loggingMapping: Record<keyof typeof loggingShape, FieldMapping> = {
  logDriver: {
    flags: ['log-driver'],
    options: ({ logDriver }) => valued('logDriver', '--log-driver', logDriver),
    host: ({ logDriver, logOpts }) =>
      some(
        { LogConfig: { Type: logDriver, Config: pairMap(logOpts) } },
        logDriver !== '' || logOpts.some(isFilled.env),
      ),
  },
  // One property with the driver.
  logOpts: { flags: ['log-opt'], options: ({ logOpts }) => pairOptions('logOpts', '--log-opt', logOpts) },
};
