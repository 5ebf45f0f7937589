// Where the packages of another release of Debian come from: the mirror that the system uses for its own.
import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * The text of a sources.list for a suite of Debian. Throws where the system has no mirror of Debian.
 * @param {string} suite such as `trixie`
 * @returns {Promise<string>}
 */
export async function sourcesOf(suite) {
  const release = /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const { out } = await run('apt-get', ['indextargets', '--format', '$(RELEASE) $(REPO_URI)']);
  const mirror = new RegExp(`^${release} (\\S*debian\\S*)$`, 'm').exec(out)?.[1];
  if (!mirror) throw new Error(`The sources of this system have no packages of Debian ${release}.`);
  return `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror} ${suite} main\n`;
}
