// The Docker daemon itself.
import { readdirSync, writeFileSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { poolOf, portsOf } from './network.mjs';
import { privateDir } from './paths.mjs';
import { MARKER } from './state.mjs';
import { run, spawnDaemon, until } from './run.mjs';

/** Environment of an engine's processes: nothing of the caller's, so that no proxy and no Docker setting gets in. */
export function engineEnv({ sys, token, home }) {
  const lib = join(sys, 'usr/lib');
  const triplet = readdirSync(lib).find((name) => name.endsWith('-linux-gnu'));
  const own = ['usr/bin', 'usr/sbin'].map((dir) => join(sys, dir));
  return {
    PATH: [...own, '/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':'),
    LD_LIBRARY_PATH: join(lib, triplet),
    XTABLES_LIBDIR: join(lib, triplet, 'xtables'),
    HOME: home,
    [MARKER]: token,
    // Says "no AppArmor profiles": loading one would change the whole machine.
    container: 'quayside',
  };
}

/** Where an engine's calls to other machines go; what is on this machine never goes through a proxy. */
function proxyEnv({ mirror, offline }) {
  if (offline) return { HTTPS_PROXY: `http://${offline}`, HTTP_PROXY: `http://${offline}`, NO_PROXY: '127.0.0.0/8' };
  // The caller's own proxy is for an engine that is to reach Docker Hub.
  const found = mirror ? [] : Object.entries(process.env).filter(([key]) => /^https?_proxy$/i.test(key));
  if (found.length === 0) return {};
  const direct = ['127.0.0.0/8', 'localhost', process.env.NO_PROXY ?? process.env.no_proxy].filter(Boolean).join(',');
  return { ...Object.fromEntries(found), NO_PROXY: direct };
}

/** overlay2 where the run folder's file system can carry it, else plain copies. */
async function storageDriver(dir) {
  const probe = privateDir(join(dir, 'overlay-probe'));
  const script =
    'cd "$1" && mkdir -p l u w m && mount -t overlay overlay -o lowerdir=l,upperdir=u,workdir=w m && rm -rf l u';
  const { code } = await run('unshare', ['--mount', '--propagation', 'unchanged', 'sh', '-c', script, 'probe', probe], {
    check: false,
  });
  if (code === 0) return 'overlay2';
  return 'vfs';
}

/** Writes the daemon's configuration: all of it, so that /etc/docker/daemon.json is never read. */
export async function writeConfig({ paths, sys, version, claim, registry, mirror, containerdStore, cgroup }) {
  const major = Number(version.split('.')[0]);
  const config = {
    hosts: [`unix://${paths.socket}`],
    'data-root': paths.data,
    'exec-root': paths.exec,
    pidfile: paths.pidfile,
    bridge: claim.bridge,
    'default-address-pools': [poolOf(claim.octet)],
    iptables: false,
    'ip-masq': false,
    ...(major >= 23 && { ip6tables: false }),
    'userland-proxy-path': join(sys, 'usr/sbin/docker-proxy'),
    'init-path': join(sys, 'usr/bin/tini-static'),
    'registry-mirrors': mirror ? [`http://${registry}`] : [],
    // containerd names its stores itself; its default is overlayfs.
    ...(containerdStore
      ? { features: { 'containerd-snapshotter': true } }
      : { 'storage-driver': await storageDriver(paths.data) }),
    'exec-opts': ['native.cgroupdriver=cgroupfs'],
    'cgroup-parent': cgroup,
    'live-restore': false,
    'log-level': 'warn',
    // Engines before 23 put a key of theirs into /etc/docker otherwise.
    ...(major < 23 && { 'deprecated-key-path': join(paths.dir, 'key.json') }),
  };
  writeFileSync(paths.ports, `${portsOf(claim.octet).join('\t')}\n`);
  writeFileSync(paths.config, JSON.stringify(config, null, 2), { mode: 0o600 });
}

/** Whether the daemon answers on its socket. */
export function answers(socket) {
  return new Promise((resolve) => {
    const request = http.get({ socketPath: socket, path: '/_ping', timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/** The engine's version as its program tells it. */
export async function engineVersion(sys, env) {
  const { out } = await run(join(sys, 'usr/sbin/dockerd'), ['--version'], { env });
  return /version ([^,\s]+)/.exec(out)?.[1] ?? 'unknown';
}

/**
 * How the daemon gets its mount namespace: a new one, or that of the process `beside`, which an earlier daemon has left
 * with its containers' mounts.
 */
function entrance(beside) {
  if (beside) return ['nsenter', ['--target', String(beside), '--mount', '--root', '--wd']];
  const inside = fileURLToPath(new URL('inside.sh', import.meta.url));
  return ['unshare', ['--mount', '--propagation', 'unchanged', 'sh', inside]];
}

/**
 * Starts the daemon in a mount namespace of its own and waits until it answers. `offline`: the address of a port where
 * nobody listens, as the proxy of all that leaves this machine.
 */
export async function startDaemon({ paths, sys, env, mirror, offline, beside, spawned }) {
  const [program, args] = entrance(beside);
  const logFile = join(paths.logs, 'dockerd.log');
  // unshare, nsenter and sh become dockerd by exec: the pid stays the same.
  const child = spawnDaemon(program, [...args, join(sys, 'usr/sbin/dockerd'), '--config-file', paths.config], {
    logFile,
    env: {
      ...env,
      ...proxyEnv({ mirror, offline }),
      QS_ROOT: paths.root,
      QS_SHIMS: paths.shims,
      QS_PORTS: paths.ports,
    },
  });
  spawned('dockerd', child);
  const log = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  await until(
    async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`dockerd ended at once:\n${log()}`);
      return answers(paths.socket);
    },
    60_000,
    () => `dockerd did not answer within a minute:\n${log()}`,
  );
  return child.pid;
}
