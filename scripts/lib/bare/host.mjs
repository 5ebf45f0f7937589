// @ts-check
// How this machine reaches packages. A bare root cannot do without; it is read when it is needed and kept nowhere.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runText } from './run-text.mjs';

/** Debian's archives as apt knows them here. @typedef {{ uri: string, release: string }} Archive */

/**
 * The Debian archives of this machine, for another suite. Throws where this is no Debian.
 * @param {string} suite
 * @returns {Promise<{ mirror: string, sources: string }>} `sources`: a sources.list
 */
export async function archives(suite) {
  const format = '$(CREATED_BY) $(ORIGIN) $(REPO_URI) $(RELEASE) $(CODENAME)';
  const lines = (await runText('apt-get', ['indextargets', '--format', format])).split('\n');
  const own = lines.map((line) => line.split(' ')).filter(([by, origin]) => by === 'Packages' && origin === 'Debian');
  const main = own.find(([, , , , codename]) => codename && !codename.includes('-'));
  const [mirror, codename] = [main?.[2], main?.[4]];
  if (!mirror || !codename) throw new Error('No Debian archive: run "apt-get update" first, on Debian.');
  const entries = own.map(([, , uri, release]) => `deb ${uri} ${release?.replace(codename, suite)} main`);
  return { mirror, sources: `${[...new Set(entries)].join('\n')}\n` };
}

/** The settings of apt here that say how things are fetched; hooks and the rest stay behind. */
export function aptSettings() {
  const folder = '/etc/apt/apt.conf.d';
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => /^Acquire::(Check|http|https|ftp|Retries)/i.test(line))
    .join('\n');
}

/** Environment that tells programs of proxies and certificates, as lines for a shell. */
export function networkEnvironment() {
  return Object.entries(process.env)
    .filter(([name]) =>
      /^((https?|no|all)_proxy|.*(SSL|CA|CERT)_?(CERT|CA)?_?(FILE|DIR|PATH|INFO|BUNDLE|CERTS)?)$/i.test(name),
    )
    .filter(([name, value]) => /proxy/i.test(name) || (value?.startsWith('/') && existsSync(value)))
    .map(([name, value]) => `${name}='${value?.replaceAll("'", `'\\''`)}'\n`)
    .join('');
}

/** npm's settings of this machine and of this person, joined. */
export async function npmSettings() {
  const files = await Promise.all(['globalconfig', 'userconfig'].map((key) => runText('npm', ['config', 'get', key])));
  return files
    .map((file) => file.trim())
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
