import { resolve } from 'node:path';
import { z } from 'zod';
import { logFormats, logLevels } from '../log/log';
import { Address, EngineAddress, HostList, ProxyList } from './words';

/** What docs/configure.md and `--check` tell of a variable beside its name. */
export interface About {
  /** One sentence without a full stop. */
  means: string;
  /** What holds where it is not given, in words: for a default that is no fixed value. */
  default?: string;
  /** A value as a person may write it. */
  example: string;
  /** Its value is never shown, and may be given as the path of a file that holds it, in a variable with `_FILE` after it. */
  secret?: true;
}

export const about = z.registry<About>();

/** TCP port where none is chosen. */
export const standardPort = 3000;

const flag = () => z.enum(['0', '1'], 'give 0 or 1').default('0');
/** Paths are taken from where the process was started. */
const path = () => z.string().transform((text) => resolve(text));
const whole = (least: number, most: number) => {
  const words = `give a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

/**
 * Every variable that the server reads, in the order of docs/configure.md, which is written from this. Secrets stand here
 * under their own name; `given.ts` reads the file in their stead.
 */
export const Variables = z.object({
  QUAYSIDE_PORT: whole(0, 65_535).default(standardPort).register(about, {
    means: 'TCP port; `0`: one that the system chooses',
    example: '8080',
  }),
  QUAYSIDE_LISTEN: Address.default('127.0.0.1').register(about, {
    means:
      'Address to listen on; beyond the loopback it needs TLS or a named proxy. `published`, in a container: on all of ' +
      "its addresses, for the container's host alone",
    example: '0.0.0.0',
  }),
  QUAYSIDE_HOSTS: HostList.default([]).register(about, {
    means: "Host names that it answers to beside the loopback's",
    example: 'quayside.example.com',
  }),
  QUAYSIDE_TLS: z.enum(['none', 'self-made'], 'give none or self-made').default('none').register(about, {
    means: '`self-made`: Quayside makes a certificate itself and prints its fingerprint',
    example: 'self-made',
  }),
  QUAYSIDE_TLS_CERT: path().optional().register(about, {
    means: 'Certificate to show, a PEM file; a renewed one is taken without a restart',
    example: '/run/secrets/quayside.crt',
  }),
  QUAYSIDE_TLS_KEY: path().optional().register(about, {
    means: 'Its private key, a PEM file',
    example: '/run/secrets/quayside.key',
  }),
  QUAYSIDE_TRUSTED_PROXIES: ProxyList.default([]).register(about, {
    means: 'Addresses or networks of the proxies in front, which then are the only way in',
    example: '10.0.0.2',
  }),
  QUAYSIDE_INSECURE: flag().register(about, {
    means: '`1`: listen beyond the loopback without TLS and proxy; every page says so',
    example: '1',
  }),
  QUAYSIDE_ENGINE: EngineAddress.default('unix:///var/run/docker.sock').register(about, {
    means: 'Address of the engine: `unix:///path` or `tcp://host:port`',
    example: 'unix:///run/user/1000/docker.sock',
  }),
  QUAYSIDE_DATA: path().optional().register(about, {
    means: "Folder of Quayside's own data, made with mode 0700",
    default: '`~/.local/share/quayside`, for another port `quayside-PORT`',
    example: '/var/lib/quayside',
  }),
  QUAYSIDE_KEY: z.string().optional().register(about, {
    means: 'Key that secrets at rest are sealed under, at least 32 characters',
    default: 'the file `key` of the data folder, made at the first start',
    example: '/run/secrets/quayside-key',
    secret: true,
  }),
  QUAYSIDE_ADMIN_USER: z.string().optional().register(about, {
    means: 'Name of an owner to make at the first start, while there is no account; together with the next',
    example: 'ann',
  }),
  QUAYSIDE_ADMIN_PASSWORD: z.string().optional().register(about, {
    means: 'Password of that owner; not looked at once there is an account',
    example: '/run/secrets/quayside-password',
    secret: true,
  }),
  QUAYSIDE_AUDIT_DAYS: whole(1, 36_500).default(365).register(about, {
    means: 'How many days the audit log is kept',
    example: '90',
  }),
  QUAYSIDE_AUDIT_ROWS: whole(1000, 100_000_000).default(500_000).register(about, {
    means: 'How many entries of the audit log are kept',
    example: '1000000',
  }),
  QUAYSIDE_PULLS: whole(1, 100).default(3).register(about, {
    means: 'Pulls of one environment at once; further ones wait for their turn',
    example: '6',
  }),
  QUAYSIDE_LOG_LEVEL: z
    .enum(logLevels, `give ${logLevels.join(', ')}`)
    .default('info')
    .register(about, {
      means: 'The least that is logged: `debug`, `info`, `warn` or `error`',
      example: 'warn',
    }),
  QUAYSIDE_LOG_FORMAT: z
    .enum(logFormats, `give ${logFormats.join(', ')}`)
    .default('auto')
    .register(about, {
      means: 'How the log is written: `json`, `text`, or `auto`: text in a terminal, else JSON',
      example: 'json',
    }),
  QUAYSIDE_METRICS_TOKEN: z.string().optional().register(about, {
    means: 'Token that opens `/metrics` (`Authorization: Bearer …`), at least 20 characters',
    default: 'none: there is no `/metrics`',
    example: '/run/secrets/quayside-metrics',
    secret: true,
  }),
  QUAYSIDE_METRICS_CONTAINERS: flag().register(about, {
    means: '`1`: the metrics hold what each running container uses',
    example: '1',
  }),
  QUAYSIDE_STAND_IN: flag().register(about, {
    means: '`1`: the engine is the private one of `npm run up` with its stand-in images, and pages say so',
    example: '1',
  }),
});

/** The variables as they were understood. */
export type Values = z.infer<typeof Variables>;
export type VariableName = keyof Values;

/** Every name of `Variables`, in its order. */
export const variableNames = Object.keys(Variables.shape) as VariableName[];

/** What is told of `name`. Throws where nothing is: a variable without words must not pass the tests. */
export function aboutVariable(name: VariableName): About {
  const found = about.get(Variables.shape[name]);
  if (!found) throw new Error(`Say what ${name} means.`);
  return found;
}
