import { execFile } from 'node:child_process';
import { z } from 'zod';
import { Failure } from '../errors/failure';
import type { Credentials } from '../registry/access';

/** github.com/docker/docker-credential-helpers: what `get` answers. */
const Told = z.object({ Username: z.string(), Secret: z.string() });
/** The user name by which a helper says that the secret is an identity token. */
const tokenUser = '<token>';
/** What every helper says when it has nothing. */
const nothing = 'credentials not found in native keychain';

const goodName = /^[a-z0-9][a-z0-9._-]{0,63}$/i;
/** Some ask a cloud; none waits for a person to type here. Milliseconds. */
const timeoutMs = 10_000;

/**
 * Runs `docker-credential-NAME get` of the PATH with `key` on its standard input, without a shell. Null: it has nothing for
 * that registry. Throws `credential-helper` with what it said.
 */
export async function askHelper(name: string, key: string, env: NodeJS.ProcessEnv): Promise<Credentials | null> {
  const program = `docker-credential-${name}`;
  if (!goodName.test(name)) throw new Failure('credential-helper', { detail: `${program}: no such name is run` });
  const { failed, output, complaint } = await run(program, key, env);
  if (failed !== null) {
    // It says so on standard output, for whatever reason.
    if (output.trim() === nothing || complaint.trim() === nothing) return null;
    throw new Failure('credential-helper', { detail: `${program}: ${complaint.trim() || output.trim() || failed}` });
  }
  const told = Told.safeParse(parsed(output)).data;
  // What it did answer may hold the secret, and is not told.
  if (!told) throw new Failure('credential-helper', { detail: `${program}: its answer is not what a helper answers` });
  if (told.Secret === '') return null;
  return told.Username === tokenUser
    ? { kind: 'token', username: '', token: told.Secret }
    : { kind: 'password', username: told.Username, password: told.Secret };
}

interface Ran {
  failed: string | null;
  output: string;
  complaint: string;
}

function run(program: string, key: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env, timeout: timeoutMs, killSignal: 'SIGKILL' as const, maxBuffer: 256 * 1024 };
    const child = execFile(program, ['get'], options, (error, output, complaint) =>
      resolve({ failed: error && reasonOf(error), output, complaint }),
    );
    child.stdin?.on('error', () => undefined).end(`${key}\n`);
  });
}

function reasonOf(error: Error & { code?: unknown; killed?: boolean }): string {
  if (error.killed) return `no answer within ${timeoutMs / 1000} s`;
  if (error.code === 'ENOENT') return 'not found in the PATH of Quayside';
  return `exit code ${String(error.code)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
