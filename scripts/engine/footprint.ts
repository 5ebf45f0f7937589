import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineInfo } from './engine.mjs';

interface Recorded {
  token: string;
  sys: string;
  cgroup: string;
  claim?: { bridge: string };
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // The process has ended meanwhile.
  }
}

function entries(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

/** Lines of the FORWARD chain, by the same program that the engine used. */
export function forwardRules(sys: string): string[] {
  const lib = join(sys, 'usr/lib', readdirSync(join(sys, 'usr/lib')).find((name) => name.endsWith('-linux-gnu')) ?? '');
  const system = existsSync('/usr/sbin/iptables');
  const env = system ? process.env : { ...process.env, LD_LIBRARY_PATH: lib, XTABLES_LIBDIR: join(lib, 'xtables') };
  const program = system ? '/usr/sbin/iptables' : join(sys, 'usr/sbin/iptables');
  return execFileSync(program, ['-w', '-S', 'FORWARD'], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).split('\n');
}

function cgroups(parent: string): string[] {
  const mounts = readable('/proc/self/mountinfo')
    .split('\n')
    .filter((line) => / - cgroup2? /.test(line))
    .map((line) => line.split(' ')[4] ?? '');
  return mounts.map((mount) => mount + parent).filter((dir) => existsSync(dir));
}

/**
 * Remembers what a running engine has made on the machine; the answer lists which of it is still there. Only this
 * engine's things are counted, since other engines come and go meanwhile.
 */
export function footprint(runFolder: string, networks: string[] = []): () => string[] {
  const state = JSON.parse(readFileSync(join(runFolder, 'state.json'), 'utf8')) as Recorded & { info?: EngineInfo };
  const bridges = [...networks.map((id) => `br-${id.slice(0, 12)}`), ...(state.claim ? [state.claim.bridge] : [])];
  const ports = bridges.flatMap((bridge) => entries(`/sys/class/net/${bridge}/brif`));
  // By number: a name may be given again to the next engine's interface.
  const numbers = [...bridges, ...ports]
    .map((name) => readable(`/sys/class/net/${name}/ifindex`).trim())
    .filter(Boolean);
  return () => {
    const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
    return [
      ...pids
        .filter((pid) => readable(`/proc/${pid}/environ`).includes(`QUAYSIDE_ENGINE=${state.token}`))
        .map((pid) => `process ${pid}: ${readable(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`),
      // Every process's list of mounts: also those of other mount namespaces are seen, containers' among them.
      ...pids
        .filter((pid) => readable(`/proc/${pid}/mountinfo`).includes(`${runFolder}/`))
        .map((pid) => `mount below ${runFolder}, seen by process ${pid}`),
      ...entries('/sys/class/net')
        .filter((name) => numbers.includes(readable(`/sys/class/net/${name}/ifindex`).trim()))
        .map((name) => `interface ${name}`),
      ...forwardRules(state.sys).filter((rule) => rule.includes(state.token)),
      ...cgroups(state.cgroup).map((dir) => `cgroup ${dir}`),
      ...(existsSync(runFolder) ? [`folder ${runFolder}`] : []),
    ];
  };
}
