// The cache: unpacked engine packages and the sample registry's content. Built once per recipe and suite.
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { download, known, openApt, unpack, withLibraries } from './apt.mjs';
import { isWhole, recordContents } from './contents.mjs';
import { withLock } from './lock.mjs';
import { cacheRoot, privateDir } from './paths.mjs';
import { runsFrom } from './proc.mjs';
import { run } from './run.mjs';
import { buildSamples, samplePackages } from './samples.mjs';
import { mergedRoot } from './trees.mjs';

const RECIPE = ['apt.mjs', 'cache.mjs', 'contents.mjs', 'layer.mjs', 'samples.mjs', 'store.mjs', 'trees.mjs'];
// docker-cli is part of docker.io in Debian 12 and a package of its own in 13. `docker top` is the daemon's call of `ps`,
// which a minimal Debian lacks and busybox has in too small a form.
export const ENGINE = [
  'docker.io',
  'docker-cli',
  'containerd',
  'runc',
  'tini',
  'tini-static',
  'docker-registry',
  'busybox-static',
  'iptables',
  'procps',
];
const DAY = 86_400_000;
const REMOVED = '.removed';

function suite() {
  const release = readFileSync('/etc/os-release', 'utf8');
  const value = (key) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '';
  return `${value('ID')}-${value('VERSION_ID') || value('VERSION_CODENAME') || 'unknown'}`;
}

/** Name of the cache folder that this code, on this suite, would build. */
export function cacheKey() {
  const hash = createHash('sha256').update(process.arch);
  for (const file of RECIPE) hash.update(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  return `${suite()}-${hash.digest('hex').slice(0, 12)}`;
}

/**
 * The cache's folders, built first if they are not there yet, or no longer in full. Several processes may call this at
 * once: one builds.
 * @returns {Promise<{dir: string, sys: string, storage: string}>}
 */
export async function ensureCache(log) {
  const dir = join(cacheRoot(), cacheKey());
  await ensureEntry(dir, log, build);
  return { dir, sys: join(dir, 'sys'), storage: join(dir, 'registry') };
}

/**
 * Sees to it that an entry of the cache is there and whole: `make(folder, log)` fills it, in one process at a time, and
 * the name appears when all is there.
 */
export async function ensureEntry(dir, log, make) {
  const root = privateDir(cacheRoot());
  if (isWhole(dir)) return;
  const waiting = () => log('Another process is unpacking packages: waiting for it …');
  await withLock(
    join(root, 'lock'),
    async () => {
      if (isWhole(dir)) return;
      if (existsSync(dir)) log(`Parts of ${dir} are missing: it is made anew.`);
      remove(dir);
      prune(root);
      const started = Date.now();
      const building = `${dir}.building`;
      remove(building);
      await make(privateDir(building), log);
      recordContents(building);
      // The name appears only when all is there: a build that was killed is started over.
      renameSync(building, dir);
      log(
        `Packages and sample images are ready after ${((Date.now() - started) / 1000).toFixed(0)} s; later starts take seconds.`,
      );
    },
    waiting,
  );
}

async function build(dir, log) {
  const work = privateDir(join(dir, 'work'));
  const apt = await openApt(join(work, 'apt'), log);
  const engine = await known(apt, ENGINE);
  if (!engine.includes('docker.io')) throw new Error(`The system's package sources have no docker.io${apt.hint}.`);
  const python = await pythonName(apt);
  const samples = samplePackages(python);
  const enginePackages = await withLibraries(apt, engine);
  const all = [...new Set([...enginePackages, ...(await withLibraries(apt, [...samples.python, ...samples.web]))])];
  log(`Fetching ${all.length} packages of ${suite()} (unpacked aside, never installed) …`);
  const file = await download(apt, all);
  // The C library is the system's own: of the same suite, and always there.
  const unpacked = enginePackages.filter((name) => !['libc6', 'libgcc-s1'].includes(name));
  // Older packages know /bin and /usr/bin, newer ones only /usr/bin: here they are one, as on the system.
  mergedRoot(join(dir, 'sys'));
  for (const name of unpacked) await unpack(file(name), join(dir, 'sys'));
  // The names that Debian's alternatives would make at installation: the daemon calls iptables inside containers'
  // network namespaces, for the name server of user-defined networks.
  for (const name of [
    'iptables',
    'iptables-save',
    'iptables-restore',
    'ip6tables',
    'ip6tables-save',
    'ip6tables-restore',
  ]) {
    symlinkSync('xtables-nft-multi', join(dir, 'sys/usr/sbin', name));
  }
  const arch = (await run('dpkg', ['--print-architecture'])).out.trim();
  await buildSamples({ apt, file, python, arch, storage: join(dir, 'registry'), stage: join(work, 'stage'), log });
  writeFileSync(
    join(dir, 'packages.txt'),
    `${readdirSync(join(work, 'apt/debs')).map(decodeURIComponent).join('\n')}\n`,
  );
  rmSync(work, { recursive: true, force: true });
}

async function pythonName({ apt }) {
  const { out } = await apt('apt-cache', ['depends', 'python3-minimal']);
  const name = /Depends: (python3\.\d+)-minimal/.exec(out)?.[1];
  if (!name) throw new Error("The system's package sources have no python3-minimal.");
  return name;
}

/** Takes away what other recipes and for other releases was built, unless it is fresh (somebody may be about to start it) or runs. */
function prune(root) {
  for (const entry of readdirSync(root)) {
    const dir = join(root, entry);
    if (!/^[a-z]+-[\w.]+-[0-9a-f]{12}(\.building)?(\.removed)?$/.test(entry)) continue;
    if (entry === cacheKey() || Date.now() - statSync(dir).mtimeMs < DAY || runsFrom(dir)) continue;
    remove(dir);
  }
}

/** Removes a folder; whoever breaks that off leaves no part of it under its name. */
function remove(dir) {
  const away = dir.endsWith(REMOVED) ? dir : `${dir}${REMOVED}`;
  rmSync(away, { recursive: true, force: true });
  if (!existsSync(dir)) return;
  renameSync(dir, away);
  rmSync(away, { recursive: true, force: true });
}

/**
 * The packages' programs for taking an engine down: of the tree that it runs from or, where that is not whole any more,
 * of one that is built for it.
 * @param {string} sys the engine's own tree
 */
export async function toolsOf(sys, log) {
  return isWhole(dirname(sys)) ? sys : (await ensureCache(log)).sys;
}
