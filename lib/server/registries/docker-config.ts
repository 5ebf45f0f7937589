import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseRegistryAddress } from '@/lib/contract/registries/address';
import { Failure } from '../errors/failure';
import type { Credentials } from '../registry/access';
import type { FoundRegistry } from './entry';

/** What matters of the CLI's config.json: docs.docker.com/reference/cli/docker/#configuration-files. */
const File = z.object({
  auths: z
    .record(
      z.string(),
      z.object({
        auth: z.string().optional(),
        username: z.string().optional(),
        password: z.string().optional(),
        identitytoken: z.string().optional(),
      }),
    )
    .optional(),
  credsStore: z.string().optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
});

/** The config.json of the CLI as this process finds it, read anew each time: `docker login` writes it whenever it likes. */
export interface DockerConfig {
  found: FoundRegistry[];
  /** The helper for registries of which nothing stands in the file. */
  store: string | null;
  /** What the file itself has for the key of a found one. */
  written(key: string): Credentials | null;
}

const none: DockerConfig = { found: [], store: null, written: () => null };

/** The same each time that the file is read, and no id of a kept registry. */
function idOf(key: string): string {
  return `config-${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
}

/** `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json`. One that is not there has nothing. Throws `credential-helper` where it cannot be read. */
export async function readDockerConfig(env: NodeJS.ProcessEnv): Promise<DockerConfig> {
  const path = join(env.DOCKER_CONFIG ?? join(env.HOME ?? homedir(), '.docker'), 'config.json');
  const file = await read(path);
  if (!file) return none;
  const { auths = {}, credHelpers = {}, credsStore } = file;
  const keys = new Set([...Object.keys(credHelpers), ...Object.keys(auths)]);
  const found = [...keys].flatMap((key): FoundRegistry[] => {
    const address = parseRegistryAddress(key);
    if (!address) return [];
    return [{ id: idOf(key), ...address, key, helper: credHelpers[key] ?? (credsStore || null) }];
  });
  return { found, store: credsStore || null, written: (key) => credentialsOf(auths[key] ?? {}) };
}

async function read(path: string): Promise<z.infer<typeof File> | null> {
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw unreadable(error);
  }
  try {
    return File.parse(JSON.parse(text));
  } catch {
    // What is wrong may be a part of a password: only where it is told.
    throw new Failure('credential-helper', { detail: `${path}: not as Docker writes it` });
  }
}

function unreadable(error: unknown): Failure {
  return new Failure('credential-helper', { detail: error instanceof Error ? error.message : String(error) });
}

type Auth = NonNullable<z.infer<typeof File>['auths']>[string];

/** `auth` is base64 of `user:password`; the CLI ends old ones with a zero byte. */
function credentialsOf({ auth, username, password, identitytoken }: Auth): Credentials | null {
  const decoded = auth ? Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '') : '';
  const colon = decoded.indexOf(':');
  const user = colon > 0 ? decoded.slice(0, colon) : (username ?? '');
  if (identitytoken) return { kind: 'token', username: user, token: identitytoken };
  const secret = colon > 0 ? decoded.slice(colon + 1) : (password ?? '');
  return user && secret ? { kind: 'password', username: user, password: secret } : null;
}
