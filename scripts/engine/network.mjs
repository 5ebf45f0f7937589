// One bridge and one /16 for each engine, and the rules that let it be.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

// 10.201 to 10.250: seldom used by anybody else; whatever is in use is skipped.
const FIRST = 201;
const LAST = 250;

/** busybox stands in for `ip` and `brctl`, which a minimal system lacks. */
const busybox = (sys, ...args) => run(join(sys, 'usr/bin/busybox'), args);

/** From /proc, not /sys/class/net: that shows the network namespace in which /sys was mounted, maybe another one. */
const interfaces = () =>
  readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .slice(2)
    .map((line) => line.split(':')[0].trim());

/** Second octets of every 10.x network that has a route or an address here. */
function usedOctets() {
  const routes = readFileSync('/proc/net/route', 'utf8').split('\n').slice(1);
  const used = new Set();
  for (const line of routes) {
    const [, destination, , , , , , mask] = line.split('\t');
    // The kernel prints addresses in the machine's byte order: 0x0000C90A is 10.201.0.0.
    if (destination?.endsWith('0A') && mask !== '00000000') used.add(parseInt(destination.slice(4, 6), 16));
  }
  return used;
}

export const bridgeName = (octet) => `quayside${octet}`;

/**
 * Claims a free /16 and makes its bridge. The bridge's name is the claim: the kernel lets only one process make it,
 * whatever folder the others use.
 * @param {(claim: {octet: number, bridge: string, subnet: string}) => void} record called before it is made
 */
export async function claimNetwork(sys, record) {
  const used = usedOctets();
  let reason = '';
  for (let octet = FIRST; octet <= LAST; octet += 1) {
    const bridge = bridgeName(octet);
    if (used.has(octet) || interfaces().includes(bridge)) continue;
    try {
      await busybox(sys, 'brctl', 'addbr', bridge);
    } catch (error) {
      reason = ` (${error.message})`; // Somebody else was faster, or bridges cannot be made at all.
      continue;
    }
    const claim = { octet, bridge, subnet: `10.${octet}.0.0/16` };
    record(claim);
    await busybox(sys, 'ip', 'addr', 'add', `10.${octet}.0.1/24`, 'dev', bridge);
    await busybox(sys, 'ip', 'link', 'set', bridge, 'up');
    return claim;
  }
  throw new Error(`No free network: 10.${FIRST} to 10.${LAST} are all in use${reason}.`);
}

/** Address pool for user-defined networks: the upper half, so that it never meets the bridge's own network. */
export const poolOf = (octet) => ({ base: `10.${octet}.128.0/17`, size: 24 });

/**
 * First and last of the ports for containers that ask for none in particular: below the kernel's own range, so that
 * neither another engine's containers nor anybody's outgoing connections are in the way.
 */
export function portsOf(octet) {
  const count = 400;
  const first = 12_000 + (octet - FIRST) * count;
  return [first, first + count - 1];
}

/** Interfaces `br-…` of user-defined networks, known by the daemon's own records below its data root or by their address. */
function userBridges({ data, octet }) {
  const found = interfaces().filter((name) => /^br-[0-9a-f]{12}$/.test(name));
  if (!found.length) return [];
  let records = '';
  try {
    records = readFileSync(join(data, 'network/files/local-kv.db'), 'latin1');
  } catch {
    // The daemon never came so far.
  }
  const hex = octet.toString(16).toUpperCase().padStart(2, '0');
  const routes = readFileSync('/proc/net/route', 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  return found.filter(
    (name) =>
      records.includes(name) ||
      routes.some(([device, destination]) => device === name && destination?.endsWith(`${hex}0A`)),
  );
}

/** Removes the engine's bridge and those of its user-defined networks. */
export async function removeBridges(sys, { data, octet }) {
  for (const name of [...userBridges({ data, octet }), bridgeName(octet)]) {
    if (!interfaces().includes(name)) continue;
    await busybox(sys, 'ip', 'link', 'set', name, 'down').catch(() => {});
    await busybox(sys, 'brctl', 'delbr', name).catch((error) => {
      if (interfaces().includes(name)) throw error;
    });
  }
}

/** The system's iptables where there is one (same backend as its other rules), else the unpacked one. */
function iptables(sys, args) {
  const own = ['/usr/sbin/iptables', '/sbin/iptables'].find((path) => existsSync(path));
  if (own) return run(own, ['-w', ...args]);
  const lib = join(
    sys,
    'usr/lib',
    readdirSync(join(sys, 'usr/lib')).find((name) => name.endsWith('-linux-gnu')),
  );
  const env = { PATH: process.env.PATH, LD_LIBRARY_PATH: lib, XTABLES_LIBDIR: join(lib, 'xtables') };
  return run(join(sys, 'usr/sbin/xtables-nft-multi'), ['iptables', '-w', ...args], { env });
}

const rule = (side, { subnet, comment }) => [side, subnet, '-m', 'comment', '--comment', comment, '-j', 'ACCEPT'];

/**
 * Two commented rules: the engine makes none itself, yet another engine's or the system's FORWARD policy DROP
 * would cut its bridges. Where the kernel has no iptables there is nothing that could cut them.
 */
export async function addRules(sys, claim, log) {
  try {
    await iptables(sys, ['-I', 'FORWARD', ...rule('-s', claim)]);
    await iptables(sys, ['-I', 'FORWARD', ...rule('-d', claim)]);
  } catch (error) {
    log(`No FORWARD rules (${error.message.split('\n').pop()}): fine unless a firewall drops forwarded packets.`);
  }
}

/** Takes exactly those rules away. */
export async function removeRules(sys, { subnet, comment }) {
  // Listed anew each time: a start that is being aborted may add one meanwhile.
  for (let tries = 0; tries < 10; tries += 1) {
    const { out } = await iptables(sys, ['-S', 'FORWARD']).catch(() => ({ out: '' }));
    const side = / (-[sd]) /.exec(out.split('\n').find((line) => line.includes(comment)) ?? '')?.[1];
    if (!side) return;
    await iptables(sys, ['-D', 'FORWARD', ...rule(side, { subnet, comment })]).catch(() => {});
  }
}
