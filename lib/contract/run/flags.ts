import type { RunForm } from './form';
import { fieldNames, mapping } from './mapping';

/** Why an option of `docker run` is not in the form. Each has its words in docs/run.md. */
export type NotMeant = 'windows' | 'terminal' | 'files' | 'client';

/**
 * Options that mean nothing in a browser: `windows`, for engines there; `terminal`, of the terminal that the CLI itself
 * runs in; `files`, which the CLI writes beside itself; `client`, of the CLI's own doing.
 */
export const notMeant: Readonly<Record<string, NotMeant>> = {
  attach: 'terminal',
  'detach-keys': 'terminal',
  'sig-proxy': 'terminal',
  cidfile: 'files',
  quiet: 'client',
  help: 'client',
  'disable-content-trust': 'client',
  'use-api-socket': 'client',
  'cpu-count': 'windows',
  'cpu-percent': 'windows',
  'io-maxbandwidth': 'windows',
  'io-maxiops': 'windows',
  isolation: 'windows',
};

/** The letters of options. */
export const shorthands: Readonly<Record<string, string>> = {
  a: 'attach',
  c: 'cpu-shares',
  d: 'detach',
  e: 'env',
  h: 'hostname',
  i: 'interactive',
  l: 'label',
  m: 'memory',
  p: 'publish',
  P: 'publish-all',
  q: 'quiet',
  t: 'tty',
  u: 'user',
  v: 'volume',
  w: 'workdir',
};

/** Options that take no value (`--init`, or `--init=false`). */
export const switches: readonly string[] = [
  'detach',
  'disable-content-trust',
  'help',
  'init',
  'interactive',
  'no-healthcheck',
  'oom-kill-disable',
  'privileged',
  'publish-all',
  'quiet',
  'read-only',
  'rm',
  'sig-proxy',
  'tty',
  'use-api-socket',
];

/** Other names that the CLI takes without telling of them. */
export const aliases: Readonly<Record<string, string>> = {
  'dns-opt': 'dns-option',
  net: 'network',
  'net-alias': 'network-alias',
};

/** The field that holds an option, by the option's long name. */
export const fieldOfFlag: ReadonlyMap<string, keyof RunForm> = new Map(
  fieldNames.flatMap((field) => mapping[field].flags.map((flag) => [flag, field] as const)),
);
