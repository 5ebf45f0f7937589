// The registries beside an engine: the samples (read-only, also the engine's mirror), one with a password that can be
// pushed to, and the relay's two doors.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { privateDir } from './paths.mjs';
import { run, spawnDaemon, until } from './run.mjs';

// `layers` (160 MB) takes about 8 s at this rate.
const THROTTLE = 20_000_000;
// Ports no ephemeral socket ever gets, so nobody starts to listen there by chance: discard, tcpmux, active users.
const DEAD = [9, 1, 11];

const text = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

async function startRegistry({ sys, dir, name, env, storage, readonly, auth, spawned }) {
  const config = join(dir, `${name}.yml`);
  const logFile = join(dir, 'logs', `${name}.log`);
  // JSON is YAML. Port 0: the kernel picks a free one and the log tells which, so nobody can take it in between.
  writeFileSync(
    config,
    JSON.stringify({
      version: 0.1,
      log: { level: 'info', accesslog: { disabled: true } },
      storage: {
        filesystem: { rootdirectory: storage },
        delete: { enabled: !readonly },
        maintenance: { uploadpurging: { enabled: false }, readonly: { enabled: readonly } },
      },
      http: { addr: '127.0.0.1:0', secret: randomBytes(16).toString('hex') },
      ...(auth && { auth: { htpasswd: { realm: 'Quayside sample registry', path: auth } } }),
    }),
    { mode: 0o600 },
  );
  const child = spawnDaemon(join(sys, 'usr/bin/docker-registry'), ['serve', config], { logFile, env });
  spawned(name, child);
  const port = await until(
    () => (child.exitCode === null ? /listening on 127\.0\.0\.1:(\d+)/.exec(text(logFile))?.[1] : 'ended'),
    10_000,
    () => `The ${name} did not start: ${text(logFile).slice(-400)}`,
  );
  if (port === 'ended') throw new Error(`The ${name} ended at once: ${text(logFile).slice(-400)}`);
  return Number(port);
}

/** bcrypt by Perl's crypt: perl-base is essential on Debian, so it is always there. */
async function htpasswd(file, username, password) {
  const salt = randomBytes(15).toString('base64').replace(/\+/g, '.').slice(0, 20);
  const { out } = await run(
    'perl',
    ['-e', 'my ($p, $s) = <STDIN>; chomp($p, $s); print crypt($p, "\\$2y\\$05\\$${s}uu")'],
    {
      input: `${password}\n${salt}\n`,
    },
  );
  if (!out.startsWith('$2y$')) throw new Error('perl cannot make a bcrypt hash here.');
  writeFileSync(file, `${username}:${out}\n`, { mode: 0o600 });
}

/** A writable copy of the samples' storage: blobs are hard links where that is possible, which registries only replace, never change. */
async function copyStorage(from, to) {
  privateDir(join(to, 'docker/registry/v2'));
  const inner = (dir, sub) => join(dir, 'docker/registry/v2', sub);
  await run('cp', ['-al', inner(from, 'blobs'), inner(to, 'blobs')]).catch(() =>
    run('cp', ['-a', inner(from, 'blobs'), inner(to, '.')]),
  );
  await run('cp', ['-a', inner(from, 'repositories'), inner(to, 'repositories')]);
}

const refuses = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() && false));
    socket.on('error', () => resolve(true));
  });

/** An address of this machine where nothing listens. */
export async function deadPort() {
  for (const port of DEAD) if (await refuses(port)) return `127.0.0.1:${port}`;
  throw new Error(`Something listens on each of the ports ${DEAD.join(', ')}.`);
}

/** Starts the samples' registry; the engine needs its port before it can start. */
export async function startSamples({ sys, storage, paths, env, spawned }) {
  const port = await startRegistry({ sys, dir: paths.dir, name: 'registry', env, storage, readonly: true, spawned });
  return `127.0.0.1:${port}`;
}

/** Starts everything else, beside the engine's own start. */
export async function startExtras({ sys, storage, paths, env, spawned, registry }) {
  const ready = join(paths.dir, 'relay.json');
  const relay = fileURLToPath(new URL('relay.mjs', import.meta.url));
  const logFile = join(paths.logs, 'relay.log');
  spawned(
    'relay',
    spawnDaemon(process.execPath, [relay, registry.split(':')[1], String(THROTTLE), ready], { logFile, env }),
  );
  const login = { username: 'quayside', password: randomBytes(9).toString('base64url') };
  const auth = join(paths.dir, 'htpasswd');
  await Promise.all([htpasswd(auth, login.username, login.password), copyStorage(storage, paths.push)]);
  const locked = await startRegistry({
    sys,
    dir: paths.dir,
    name: 'private-registry',
    env,
    storage: paths.push,
    readonly: false,
    auth,
    spawned,
  });
  const doors = JSON.parse(
    await until(
      () => text(ready),
      10_000,
      () => `The relay did not start: ${text(logFile).slice(-400)}`,
    ),
  );
  return {
    throttledRegistry: `127.0.0.1:${doors.throttled}`,
    prefixMirror: `127.0.0.1:${doors.prefix}`,
    privateRegistry: { address: `127.0.0.1:${locked}`, ...login },
  };
}
