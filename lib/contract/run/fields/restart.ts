import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { optional } from './checks';
import { option } from './parts';

/** When the engine starts the container again. `retries` counts for `on-failure` alone; '' means without end. */
const Restart = z.object({
  policy: z.enum(['no', 'on-failure', 'always', 'unless-stopped']).default('no'),
  retries: optional(/^[1-9]\d{0,5}$/, 'retries').default(''),
});

export const restartShape = { restart: Restart.default({ policy: 'no', retries: '' }) };

export const restartMapping: Record<keyof typeof restartShape, FieldMapping> = {
  restart: {
    flags: ['restart'],
    options: ({ restart: { policy, retries } }) =>
      option(
        'restart',
        policy !== 'no',
        '--restart',
        policy === 'on-failure' && retries ? `${policy}:${retries}` : policy,
      ),
    host: ({ restart: { policy, retries } }) => ({
      RestartPolicy: { Name: policy, MaximumRetryCount: policy === 'on-failure' ? Number(retries) : 0 },
    }),
  },
};
