import type { FieldMapping, Part } from './field-mapping';
import type { RunForm } from './form';
import { mountMapping } from './mount-mapping';
import { parseCpus, parseMemory, writeMemory } from './amounts';
import { isFilled, type PortRow } from './rows';
import { splitWords } from './words';

/** The words of a field; while a quote is still open, all that was typed is one word. */
const wordsOf = (line: string) => splitWords(line) ?? [line];
const option = (path: string, when: boolean, ...words: string[]): Part[] => (when ? [{ path, words }] : []);
/** The first word of the entrypoint is all that `--entrypoint` takes; the others lead the command. */
const entrypointOf = (form: RunForm) => wordsOf(form.entrypoint);
const tcp = (port: PortRow) => `${port.containerPort}/${port.protocol}`;

function publish({ hostIp, hostPort, containerPort, protocol }: PortRow): string {
  const address = hostIp.includes(':') ? `[${hostIp}]:` : hostIp && `${hostIp}:`;
  const host = address || hostPort ? `${address}${hostPort}:` : '';
  return `${host}${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

const indexed = <Row>(path: string, rows: Row[], filled: (row: Row) => boolean, words: (row: Row) => string[]) =>
  rows.flatMap((row, index) => (filled(row) ? [{ path: `${path}.${index}`, words: words(row) }] : []));
const ports = (form: RunForm) => form.ports.filter(isFilled.port);
const some = <T extends object>(value: T, given: boolean): T | Record<string, never> => (given ? value : {});

/** Every field of the form. A field that is missing here fails the build; its order is the order of the command. */
export const mapping: Record<keyof RunForm, FieldMapping> = {
  interactive: {
    options: ({ interactive, tty }) => option('interactive', interactive, tty ? '-it' : '-i'),
    config: ({ interactive, detach }) => ({
      OpenStdin: interactive,
      StdinOnce: interactive && !detach,
      AttachStdin: interactive && !detach,
    }),
  },
  tty: {
    options: ({ interactive, tty }) => option('tty', tty && !interactive, '-t'),
    config: ({ tty }) => ({ Tty: tty }),
  },
  detach: {
    options: ({ detach }) => option('detach', detach, '-d'),
    config: ({ detach }) => ({ AttachStdout: !detach, AttachStderr: !detach }),
  },
  remove: {
    options: ({ remove }) => option('remove', remove, '--rm'),
    host: ({ remove }) => ({ AutoRemove: remove }),
  },
  // The name is no part of the body: it travels in the query.
  name: { options: ({ name }) => option('name', name !== '', '--name', name) },
  ports: {
    options: (form) => indexed('ports', form.ports, isFilled.port, (port) => ['-p', publish(port)]),
    config: (form) => ({ ExposedPorts: Object.fromEntries(ports(form).map((port) => [tcp(port), {}])) }),
    host: (form) => ({ PortBindings: bindings(ports(form)) }),
  },
  mounts: mountMapping,
  env: {
    options: (form) => indexed('env', form.env, isFilled.env, ({ name, value }) => ['-e', `${name}=${value}`]),
    config: (form) => ({ Env: form.env.filter(isFilled.env).map(({ name, value }) => `${name}=${value}`) }),
  },
  network: {
    options: ({ network }) => option('network', network !== '', '--network', network),
    // The CLI names an endpoint for each network that people made; the engine's own have none.
    config: ({ network }) =>
      some(
        { NetworkingConfig: { EndpointsConfig: { [network]: {} } } },
        !/^(|host|none|bridge|default|container:.*)$/.test(network),
      ),
    host: ({ network }) => ({ NetworkMode: network || 'default' }),
  },
  restart: {
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
  memory: {
    options: ({ memory }) => option('memory', memory !== '', '--memory', writeMemory(memory)),
    host: ({ memory }) => ({ Memory: parseMemory(memory) ?? 0 }),
  },
  cpus: {
    options: ({ cpus }) => option('cpus', cpus !== '', '--cpus', cpus.trim()),
    host: ({ cpus }) => ({ NanoCpus: parseCpus(cpus) ?? 0 }),
  },
  user: {
    options: ({ user }) => option('user', user !== '', '--user', user),
    config: ({ user }) => some({ User: user }, user !== ''),
  },
  workdir: {
    options: ({ workdir }) => option('workdir', workdir !== '', '--workdir', workdir),
    config: ({ workdir }) => some({ WorkingDir: workdir }, workdir !== ''),
  },
  hostname: {
    options: ({ hostname }) => option('hostname', hostname !== '', '--hostname', hostname),
    config: ({ hostname }) => some({ Hostname: hostname }, hostname !== ''),
  },
  labels: {
    options: (form) =>
      indexed('labels', form.labels, isFilled.env, ({ name, value }) => ['--label', `${name}=${value}`]),
    config: (form) => ({
      Labels: Object.fromEntries(form.labels.filter(isFilled.env).map(({ name, value }) => [name, value])),
    }),
  },
  entrypoint: {
    options: (form) => option('entrypoint', form.entrypoint.trim() !== '', '--entrypoint', entrypointOf(form)[0] ?? ''),
    config: (form) => some({ Entrypoint: entrypointOf(form).slice(0, 1) }, entrypointOf(form).length > 0),
  },
  image: {
    words: ({ image }) => [{ path: 'image', words: [image.trim()] }],
    config: ({ image }) => ({ Image: image.trim() }),
  },
  command: {
    words: (form) => [
      ...option('entrypoint', entrypointOf(form).length > 1, ...entrypointOf(form).slice(1)),
      ...option('command', wordsOf(form.command).length > 0, ...wordsOf(form.command)),
    ],
    config: (form) => {
      const words = [...entrypointOf(form).slice(1), ...wordsOf(form.command)];
      return some({ Cmd: words }, words.length > 0);
    },
  },
};

/** The fields in the order in which `docker run` writes them. */
export const fieldNames = Object.keys(mapping) as (keyof RunForm)[];

function bindings(rows: readonly PortRow[]): Record<string, { HostIp: string; HostPort: string }[]> {
  const byPort: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const row of rows) (byPort[tcp(row)] ??= []).push({ HostIp: row.hostIp, HostPort: row.hostPort });
  return byPort;
}
