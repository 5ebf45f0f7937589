import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Retention } from './audit/prune';
import { readGiven } from './read-given';
import { Address, HostList, isLoopback, ProxyList } from './settings-words';
import { StartRefused } from './start-refused';

const standardPort = 3000;

const flag = z.enum(['0', '1']).default('0');
const path = z.string().min(1);
const Variables = z.object({
  QUAYSIDE_PORT: z.coerce.number().int().min(0).max(65_535).default(standardPort),
  QUAYSIDE_LISTEN: Address.default('127.0.0.1'),
  QUAYSIDE_HOSTS: HostList.default([]),
  QUAYSIDE_TRUSTED_PROXIES: ProxyList.default([]),
  QUAYSIDE_TLS: z.enum(['none', 'self-made']).default('none'),
  QUAYSIDE_TLS_CERT: path.optional(),
  QUAYSIDE_TLS_KEY: path.optional(),
  QUAYSIDE_INSECURE: flag,
  QUAYSIDE_KEY: z.string().optional(),
  QUAYSIDE_KEY_FILE: path.optional(),
  QUAYSIDE_ADMIN_USER: z.string().optional(),
  QUAYSIDE_ADMIN_PASSWORD_FILE: path.optional(),
  QUAYSIDE_DATA: path.optional(),
  QUAYSIDE_ENGINE: z.string().min(1).default('unix:///var/run/docker.sock'),
  QUAYSIDE_STAND_IN: flag,
  QUAYSIDE_AUDIT_DAYS: z.coerce.number().int().min(1).max(36_500).default(365),
  QUAYSIDE_AUDIT_ROWS: z.coerce.number().int().min(1000).max(100_000_000).default(500_000),
  NODE_ENV: z.string().default('production'),
});

/** The certificate that Quayside shows: given files, one that it makes itself, or none (plain HTTP). */
export type TlsSettings = { kind: 'none' } | { kind: 'self-made' } | { kind: 'files'; cert: string; key: string };

/** Everything that the process takes from its environment, parsed once. */
export interface Settings {
  /** TCP port; 0 lets the system choose. */
  port: number;
  /** IP address to listen on: the loopback unless told otherwise. */
  listen: string;
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
  firstOwner: { name: string; passwordFile: string } | null;
  /** Folder of Quayside's own data, made with mode 0700. */
  dataFolder: string;
  /** Address of the first engine: `unix:///path` or `tcp://host:port`. */
  engineAddress: string;
  /** The engine is the private one of `npm run up`, with stand-in images and their mirror: the page says so. */
  standIn: boolean;
  development: boolean;
  /** How long, and how much of, the audit log is kept; whatever is reached first. */
  auditRetention: Retention;
}

/** Two servers must not share a data folder: each port but the standard one has its own. `scripts/lib/up` does the same. */
function dataFolderOf(port: number): string {
  return join(homedir(), '.local/share', port === standardPort ? 'quayside' : `quayside-${port}`);
}

/**
 * Reads the settings. Throws `StartRefused`: with every bad variable and what is wrong with it, or because listening
 * beyond the loopback needs TLS or a trusted proxy.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = Variables.safeParse(env);
  if (!parsed.success) {
    const bad = parsed.error.issues.map((issue) => `${String(issue.path[0])} (${issue.message})`);
    throw new StartRefused(`These environment variables are not valid: ${bad.join(', ')}.`);
  }
  const given = parsed.data;
  const settings: Settings = {
    port: given.QUAYSIDE_PORT,
    listen: given.QUAYSIDE_LISTEN,
    hosts: given.QUAYSIDE_HOSTS,
    trustedProxies: given.QUAYSIDE_TRUSTED_PROXIES,
    tls: tlsOf(given),
    insecure: given.QUAYSIDE_INSECURE === '1',
    key:
      given.QUAYSIDE_KEY ?? (given.QUAYSIDE_KEY_FILE ? readGiven('QUAYSIDE_KEY_FILE', given.QUAYSIDE_KEY_FILE) : null),
    firstOwner: firstOwnerOf(given),
    dataFolder: given.QUAYSIDE_DATA ?? dataFolderOf(given.QUAYSIDE_PORT),
    engineAddress: given.QUAYSIDE_ENGINE,
    standIn: given.QUAYSIDE_STAND_IN === '1',
    auditRetention: { days: given.QUAYSIDE_AUDIT_DAYS, rows: given.QUAYSIDE_AUDIT_ROWS },
    development: given.NODE_ENV === 'development',
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
export function isExposed(settings: Pick<Settings, 'listen' | 'tls' | 'trustedProxies'>): boolean {
  return !isLoopback(settings.listen) && settings.tls.kind === 'none' && settings.trustedProxies.length === 0;
}

/**
 * Who holds the launch link while there is no account: whoever is alone with this machine may do all; where others reach
 * it, an account comes first.
 */
export function launchActorOf({ listen, trustedProxies }: Pick<Settings, 'listen' | 'trustedProxies'>) {
  return { kind: isLoopback(listen) && trustedProxies.length === 0 ? 'local' : 'setup' } as const;
}

function firstOwnerOf(given: z.infer<typeof Variables>): Settings['firstOwner'] {
  const { QUAYSIDE_ADMIN_USER: name, QUAYSIDE_ADMIN_PASSWORD_FILE: passwordFile } = given;
  if (name && passwordFile) return { name, passwordFile };
  if (!name && !passwordFile) return null;
  throw new StartRefused('QUAYSIDE_ADMIN_USER and QUAYSIDE_ADMIN_PASSWORD_FILE are given together, or not at all.');
}

function tlsOf(given: z.infer<typeof Variables>): TlsSettings {
  const { QUAYSIDE_TLS_CERT: cert, QUAYSIDE_TLS_KEY: key } = given;
  if (cert && key) return { kind: 'files', cert, key };
  if (cert || key) throw new StartRefused('QUAYSIDE_TLS_CERT and QUAYSIDE_TLS_KEY are given together, or not at all.');
  return { kind: given.QUAYSIDE_TLS };
}
