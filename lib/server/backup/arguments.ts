import { parseArgs } from 'node:util';
import { called } from '@/scripts/lib/called.mjs';
import { readGiven } from '../settings/read-given';
import { StartRefused } from '../start-refused';
import type { LockWith } from './lock';

/** What was typed after `backup` or `restore`. `file` is `-` for what the shell pipes. */
export interface Typed {
  file: string;
  force: boolean;
  /** Null: the person is asked for a passphrase. */
  lock: LockWith | null;
}

/** Throws `StartRefused` with how it is typed. */
export function readArguments(verb: 'backup' | 'restore', args: string[]): Typed {
  const [publicKey, force] = verb === 'backup' ? ['|age1…', ''] : ['', ' [--force]'];
  const usage = called(`${verb} FILE|- [--key FILE${publicKey} | --passphrase FILE]${force}`);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        passphrase: { type: 'string' },
        ...(verb === 'restore' && { force: { type: 'boolean' as const } }),
      },
    });
    const { key, passphrase } = values;
    const forced = 'force' in values && values.force === true;
    const [file] = positionals;
    if (!file || positionals.length > 1 || (key && passphrase)) throw new StartRefused(usage);
    if (key) return { file, force: forced, lock: { key } };
    if (!passphrase) return { file, force: forced, lock: null };
    return { file, force: forced, lock: { passphrase: readGiven('--passphrase', passphrase).replace(/\r?\n$/, '') } };
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(usage);
  }
}
