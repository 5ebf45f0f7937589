// @ts-check
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Advice } from '../advice.mjs';
import { start } from '../child.mjs';
import { root as repository } from '../paths.mjs';
import { aptSettings, archives, networkEnvironment, npmSettings } from './host.mjs';
import { runText } from './run-text.mjs';

const certificates = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Makes a fresh Debian of `suite` in `folder`, with git and CA certificates, this machine's ways to reach packages, a
 * user's Node, and the repository at HEAD as a bundle.
 * @param {{ folder: string, suite: string, ownNode: boolean, resolver: string, line: (line: string) => void }} wanted
 *   `ownNode`: leave Node and npm to Debian's apt, instead of a copy of this machine's; `resolver`: the content of resolv.conf
 */
export async function makeRoot({ folder, suite, ownNode, resolver, line }) {
  const { mirror, sources } = await archives(suite);
  // In a mount namespace of its own: whatever it mounts is gone when it ends, also when it is killed.
  const args = ['--mount', 'debootstrap', '--variant=minbase', '--include=ca-certificates,git', suite, folder, mirror];
  const { code, output } = await start('unshare', args, { line }).ended;
  if (code !== 0) throw new Advice(`debootstrap failed:\n${output.split('\n').slice(-5).join('\n')}`);

  const at = (/** @type {string} */ path) => join(folder, path);
  writeFileSync(at('etc/apt/sources.list'), sources);
  writeFileSync(at('etc/apt/apt.conf.d/00fetch'), `${aptSettings()}\n`);
  writeFileSync(at('etc/resolv.conf'), resolver);
  // Debian's installer writes it; debootstrap alone leaves none.
  writeFileSync(at('etc/hosts'), '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n');
  writeFileSync(at('root/environment'), networkEnvironment(), { mode: 0o600 });
  if (existsSync(certificates)) cpSync(certificates, at(certificates), { dereference: true });
  if (!ownNode) await copyNode(folder);
  for (const file of ['etc/npmrc', 'usr/local/etc/npmrc']) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), await npmSettings(), { mode: 0o600 });
  }
  await runText('git', ['-C', repository, 'bundle', 'create', '--quiet', at('root/quayside.bundle'), 'HEAD']);
}

/**
 * Copies this machine's Node and npm: Debian 12 has Node 18, and its user brings a newer one.
 * @param {string} folder
 */
async function copyNode(folder) {
  const npm = join((await runText('npm', ['root', '--global'])).trim(), 'npm');
  const local = join(folder, 'usr/local');
  cpSync(process.execPath, join(local, 'bin/node'), { dereference: true });
  cpSync(npm, join(local, 'lib/node_modules/npm'), { recursive: true, dereference: true });
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(local, 'bin', name));
}
