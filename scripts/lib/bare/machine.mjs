// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { start } from '../child.mjs';

const enter = fileURLToPath(new URL('enter.sh', import.meta.url));
/** The name server that slirp4netns answers as. */
const slirpResolver = 'nameserver 10.0.2.3\n';

/**
 * How a bare root is connected: a network of its own through slirp4netns, which changes nothing on this machine, else
 * this machine's network.
 * @returns {{ own: boolean, resolver: string }}
 */
export function chooseNetwork() {
  const own = existsSync('/usr/bin/slirp4netns') && existsSync('/dev/net/tun');
  return { own, resolver: own ? slirpResolver : readFileSync('/etc/resolv.conf', 'utf8') };
}

/**
 * Runs a command in the root as on a machine of its own, and waits until it has ended; whatever it left running is killed
 * with its first process.
 * @param {{ folder: string, ownNetwork: boolean, command: string[], line: (line: string) => void }} machine
 */
export async function runInside({ folder, ownNetwork, command, line }) {
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child', ...(ownNetwork ? ['--net'] : [])];
  const env = { QS_TAP: ownNetwork ? '1' : '' };
  const { child, ended } = start('unshare', [...namespaces, 'sh', enter, folder, ...command], { env, line });
  const network = ownNetwork && child.pid ? connect(child.pid) : null;
  const { code } = await ended;
  network?.kill('SIGTERM');
  return code;
}

/**
 * Gives the namespace of a process its network.
 * @param {number} pid
 */
function connect(pid) {
  const args = ['--configure', '--mtu=65520', '--disable-host-loopback', String(pid), 'tap0'];
  return spawn('slirp4netns', args, { stdio: 'ignore' });
}
