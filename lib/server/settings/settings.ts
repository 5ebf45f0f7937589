import { resolve } from 'node:path';
import type { Retention } from '../audit/prune';
import type { LogFormat, LogLevel } from '../log/log';
import { StartRefused } from '../start-refused';
import { readGivenVariables, type Environment, type Given, type Secret } from './given';
import type { Values } from './variables';
import { isLoopback, published } from './words';

/** The certificate that Quayside shows: given files, one that it makes itself, or none (plain HTTP). */
export type TlsSettings = { kind: 'none' } | { kind: 'self-made' } | { kind: 'files'; cert: string; key: string };

/** Everything that the process takes from its environment, parsed once. */
export interface Settings {
  /** TCP port; 0 lets the system choose. */
  port: number;
  /** IP address to listen on: the loopback unless told otherwise. */
  listen: string;
  /** In a container whose port is published: it is reached on all addresses, and only its host is let in. */
  published: boolean;
  /** Host names (or addresses) that it answers to beside the loopback's, each with or without a port. */
  hosts: string[];
  /** Addresses and networks of the proxies whose X-Forwarded-For is believed, and through which alone it is reached. */
  trustedProxies: string[];
  tls: TlsSettings;
  /** Listen beyond the loopback although nothing makes that safe: somebody insisted. */
  insecure: boolean;
  /** Text of the key that secrets are sealed under; null: the data folder's own. */
  key: string | null;
  /** The owner to make at the first start, where nobody sits before a browser. Null: by the launch link. */
  firstOwner: { name: string; password: Secret } | null;
  /** Folder of Quayside's own data, made with mode 0700. */
  dataFolder: string;
  /** Quayside's own folders and files, whose content would make anybody its owner. Absolute. */
  ownPlaces: string[];
  /** Address of the first engine: `unix:///path` or `tcp://host:port`. */
  engineAddress: string;
  /** The engine is the private one of `npm run up`, with stand-in images and their mirror: the page says so. */
  standIn: boolean;
  development: boolean;
  /** How long, and how much of, the audit log is kept; whatever is reached first. */
  auditRetention: Retention;
  /** Pulls of one environment at once. */
  pullsAtOnce: number;
  /** The least that is logged, and how. */
  log: { level: LogLevel; format: LogFormat };
  /** Null: nobody may ask for metrics. `containers`: with what each container uses. */
  metrics: { token: string; containers: boolean } | null;
}

/** As RFC 6750 lets it stand in a header. A program keeps it: there is no reason for a short one. */
const goodToken = /^[\x21-\x7e]{20,}$/;

/**
 * Reads the settings. Throws `StartRefused`: with every bad variable and what is wrong with it, or because listening
 * beyond the loopback needs TLS or a trusted proxy.
 */
export function readSettings(env: Environment): Settings {
  const read = readGivenVariables(env);
  if ('wrong' in read) throw new StartRefused(`These environment variables are not valid: ${read.wrong.join(', ')}.`);
  return settingsOf(read.given, env.NODE_ENV === 'development');
}

/** The settings that `given` comes down to. Throws `StartRefused` where the parts do not go together. */
export function settingsOf({ values, secrets }: Given, development: boolean): Settings {
  const settings: Settings = {
    port: values.QUAYSIDE_PORT,
    listen: values.QUAYSIDE_LISTEN === published ? '0.0.0.0' : values.QUAYSIDE_LISTEN,
    published: values.QUAYSIDE_LISTEN === published,
    hosts: values.QUAYSIDE_HOSTS,
    trustedProxies: values.QUAYSIDE_TRUSTED_PROXIES,
    tls: tlsOf(values),
    insecure: values.QUAYSIDE_INSECURE === '1',
    key: secrets.QUAYSIDE_KEY?.read() ?? null,
    firstOwner: firstOwnerOf(values.QUAYSIDE_ADMIN_USER, secrets.QUAYSIDE_ADMIN_PASSWORD),
    dataFolder: values.QUAYSIDE_DATA,
    ownPlaces: ownPlacesOf(values, secrets),
    engineAddress: values.QUAYSIDE_ENGINE,
    standIn: values.QUAYSIDE_STAND_IN === '1',
    auditRetention: { days: values.QUAYSIDE_AUDIT_DAYS, rows: values.QUAYSIDE_AUDIT_ROWS },
    pullsAtOnce: values.QUAYSIDE_PULLS,
    log: { level: values.QUAYSIDE_LOG_LEVEL, format: values.QUAYSIDE_LOG_FORMAT },
    metrics: metricsOf(secrets.QUAYSIDE_METRICS_TOKEN, values.QUAYSIDE_METRICS_CONTAINERS === '1'),
    development,
  };
  if (isExposed(settings) && !settings.insecure) {
    throw new StartRefused(
      `QUAYSIDE_LISTEN=${settings.listen} is reached from other machines: give a certificate (QUAYSIDE_TLS_CERT and ` +
        'QUAYSIDE_TLS_KEY, or QUAYSIDE_TLS=self-made) or the proxies in front (QUAYSIDE_TRUSTED_PROXIES). ' +
        'QUAYSIDE_INSECURE=1 insists.',
    );
  }
  return settings;
}

/** Whether other machines reach it with nothing that keeps what they say from listeners on the way. */
export function isExposed(settings: Pick<Settings, 'listen' | 'published' | 'tls' | 'trustedProxies'>): boolean {
  return !isOfThisMachine(settings) && settings.tls.kind === 'none' && settings.trustedProxies.length === 0;
}

/**
 * Who holds the launch link while there is no account: whoever is alone with this machine may do all; where others reach
 * it, an account comes first.
 */
export function launchActorOf(settings: Pick<Settings, 'listen' | 'published' | 'trustedProxies'>) {
  return { kind: isOfThisMachine(settings) && settings.trustedProxies.length === 0 ? 'local' : 'setup' } as const;
}

/** Whether only this machine is let in: by its loopback, or as the host of the container that this runs in. */
function isOfThisMachine({ listen, published }: Pick<Settings, 'listen' | 'published'>): boolean {
  return published || isLoopback(listen);
}

function firstOwnerOf(name: string | undefined, password: Secret | undefined): Settings['firstOwner'] {
  if (name && password) return { name, password };
  if (!name && !password) return null;
  throw new StartRefused(
    'QUAYSIDE_ADMIN_USER and QUAYSIDE_ADMIN_PASSWORD (or QUAYSIDE_ADMIN_PASSWORD_FILE) are given together, or not at all.',
  );
}

function metricsOf(token: Secret | undefined, containers: boolean): Settings['metrics'] {
  if (!token && containers)
    throw new StartRefused('QUAYSIDE_METRICS_CONTAINERS adds to the metrics: QUAYSIDE_METRICS_TOKEN opens them.');
  if (!token) return null;
  const text = token.read();
  if (!goodToken.test(text))
    throw new StartRefused(
      `${token.variable} is at least 20 characters without spaces: openssl rand -base64 32 makes one.`,
    );
  return { token: text, containers };
}

function ownPlacesOf(values: Given['values'], secrets: Given['secrets']): string[] {
  const files = [...Object.values(secrets).map(({ path }) => path), values.QUAYSIDE_TLS_KEY];
  return [values.QUAYSIDE_DATA, ...files.flatMap((file) => (file === undefined ? [] : [resolve(file)]))];
}

function tlsOf({ QUAYSIDE_TLS: kind, QUAYSIDE_TLS_CERT: cert, QUAYSIDE_TLS_KEY: key }: Values): TlsSettings {
  if (cert && key) return { kind: 'files', cert, key };
  if (cert || key) throw new StartRefused('QUAYSIDE_TLS_CERT and QUAYSIDE_TLS_KEY are given together, or not at all.');
  return { kind };
}
