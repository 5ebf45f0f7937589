import { z } from 'zod';
import type { HostConfig } from '../body';
import type { FieldMapping } from '../field-mapping';
import { optional } from './checks';
import { some, valued } from './parts';

const container = 'container:[a-zA-Z0-9][a-zA-Z0-9_.-]*';

/** What it shares with its host or another container. Empty: as the engine is set up, mostly one of its own. */
export const namespacesShape = {
  pid: optional(new RegExp(`^(host|${container})$`), 'pidMode')
    .default('')
    .describe('`host`, `container:NAME`'),
  ipc: optional(new RegExp(`^(none|private|shareable|host|${container})$`), 'ipcMode')
    .default('')
    .describe('`none`, `private`, `shareable`, `host`, `container:NAME`'),
  uts: z.enum(['', 'host']).default(''),
  userns: z.enum(['', 'host']).default(''),
  cgroupns: z.enum(['', 'host', 'private']).default(''),
  runtime: optional(/^[^\s]+$/, 'noBlank')
    .default('')
    .describe('of those that the engine knows'),
};
type Field = keyof typeof namespacesShape;

const mode = (field: Field, key: keyof HostConfig): FieldMapping => ({
  flags: [field],
  options: (form) => valued(field, `--${field}`, form[field]),
  host: (form) => some({ [key]: form[field] }, form[field] !== ''),
});

export const namespacesMapping: Record<Field, FieldMapping> = {
  pid: mode('pid', 'PidMode'),
  ipc: mode('ipc', 'IpcMode'),
  uts: mode('uts', 'UTSMode'),
  userns: mode('userns', 'UsernsMode'),
  cgroupns: mode('cgroupns', 'CgroupnsMode'),
  runtime: mode('runtime', 'Runtime'),
};
