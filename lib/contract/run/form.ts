import { z } from 'zod';
import { minimumMemory, parseCpus, parseMemory } from './amounts';
import { image } from './image';
import { EnvRow, isFilled, LabelRow, MountRow, PortRow } from './rows';
import { text } from './text';
import { splitWords } from './words';

const words = text().refine((line) => splitWords(line) !== null, 'openQuote');
const optional = (pattern: RegExp, message: string) =>
  text().refine((value) => value === '' || pattern.test(value), message);

/** Names of containers, as the engine checks them (moby `daemon/names`). */
const containerName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const networkName = /^(?:container:)?[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

const memory = text().superRefine((value, context) => {
  if (value === '') return;
  const bytes = parseMemory(value);
  if (bytes === null) context.addIssue({ code: 'custom', message: 'memory' });
  else if (bytes !== 0 && bytes < minimumMemory) context.addIssue({ code: 'custom', message: 'memoryMinimum' });
});

const cpus = text().superRefine((value, context) => {
  if (value === '') return;
  const nanos = parseCpus(value);
  if (nanos === null) context.addIssue({ code: 'custom', message: 'cpus' });
  else if (nanos < 1e7) context.addIssue({ code: 'custom', message: 'cpusMinimum' });
});

/** When the engine starts the container again. `retries` counts for `on-failure` alone; '' means without end. */
const Restart = z.object({
  policy: z.enum(['no', 'on-failure', 'always', 'unless-stopped']).default('no'),
  retries: optional(/^[1-9]\d{0,5}$/, 'retries').default(''),
});

/**
 * What `docker run` is asked for. Amounts and ports are text, as typed. Only `image` is needed. Messages are keys of
 * `run.errors`. Each field has its mapping in `mapping.ts`.
 */
export const RunForm = z
  .object({
    image,
    name: optional(containerName, 'name').default(''),
    command: words.default('').describe('one line, split into words as a shell does, without variables or globs'),
    entrypoint: words.default('').describe('the same for the entrypoint'),
    interactive: z.boolean().default(false).describe('keeps stdin open (`docker run -i`)'),
    tty: z.boolean().default(false).describe('`docker run -t`'),
    detach: z.boolean().default(false).describe('no terminal shows what it prints (`docker run -d`)'),
    remove: z.boolean().default(false).describe('removed when it exits (`docker run --rm`)'),
    env: z.array(EnvRow).max(1000, 'tooMany').default([]),
    ports: z.array(PortRow).max(1000, 'tooMany').default([]),
    mounts: z.array(MountRow).max(1000, 'tooMany').default([]),
    network: optional(networkName, 'network')
      .default('')
      .describe('a name, or `container:` and a name; empty: the default bridge'),
    restart: Restart.default({ policy: 'no', retries: '' }),
    memory: memory.default('').describe('`512m`, `2g`; empty: no limit'),
    cpus: cpus.default('').describe('`0.5`; empty: no limit'),
    user: optional(/^[^\s]+$/, 'user')
      .default('')
      .describe('a name or uid, with `:` a group; empty: the one of the image'),
    workdir: optional(/^\//, 'absolute').default(''),
    hostname: optional(/^[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,62})$/, 'hostname').default(''),
    labels: z.array(LabelRow).max(1000, 'tooMany').default([]),
  })
  .superRefine((form, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (form.remove && form.restart.policy !== 'no') issue(['restart', 'policy'], 'restartRemove');
    for (const index of repeated(form.env.map((row) => row.name))) issue(['env', index, 'name'], 'twice');
    for (const index of repeated(form.labels.map((row) => row.name))) issue(['labels', index, 'name'], 'twice');
    for (const index of repeated(form.mounts.map((row) => (isFilled.mount(row) ? row.target : ''))))
      issue(['mounts', index, 'target'], 'twice');
    for (const index of repeated(
      form.ports.map((row) => (row.hostPort ? `${row.hostIp} ${row.hostPort} ${row.protocol}` : '')),
    ))
      issue(['ports', index, 'hostPort'], 'twice');
  });
export type RunForm = z.output<typeof RunForm>;

/** Places of the values that came before; '' never counts. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (value !== '' && values.indexOf(value) < index ? [index] : []));
}
