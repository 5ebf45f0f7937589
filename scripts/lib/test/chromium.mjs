// @ts-check
import { existsSync } from 'node:fs';
import { Advice } from '../advice.mjs';
import { start } from '../child.mjs';

const font = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
/** Chromium without windows, toolbars and extensions: the same engine at two thirds of the CPU time. */
const shell = { name: 'chromium-headless-shell', path: '/usr/lib/chromium/chromium-headless-shell' };
const whole = { name: 'chromium', path: '/usr/bin/chromium' };

/** The browser that tests use: QUAYSIDE_CHROMIUM, else what there is of Debian's packages, the shell first. */
export function chromiumPath() {
  const there = [shell, whole].find(({ path }) => existsSync(path));
  return process.env.QUAYSIDE_CHROMIUM ?? (there ?? shell).path;
}

/**
 * Sees to a browser and to a font with Chinese characters: QUAYSIDE_CHROMIUM, else Debian's packages, installed where
 * they are missing. The whole Chromium does where the shell is not to be had.
 * @param {(line: string) => void} log
 */
export async function ensureChromium(log) {
  const chosen = process.env.QUAYSIDE_CHROMIUM;
  if (chosen && !existsSync(chosen)) throw new Advice(`QUAYSIDE_CHROMIUM=${chosen} is not there.`);
  const fonts = existsSync(font) ? [] : ['fonts-noto-cjk'];
  const missing = [...(chosen || existsSync(shell.path) ? [] : [shell.name]), ...fonts];
  if (missing.length === 0) return;
  log(`Installing Debian's ${missing.join(' and ')} …`);
  const failure = await install(missing);
  if (chosen || existsSync(shell.path)) {
    if (failure) throw failure;
    return;
  }
  log(`Debian's ${shell.name} could not be installed: ${whole.name} does as well, if slower.`);
  const instead = [...(existsSync(whole.path) ? [] : [whole.name]), ...fonts];
  const second = instead.length ? await install(instead) : null;
  if (second) throw second;
}

/**
 * Installs packages, and takes none away for them. Answers what is wrong, after it has printed what apt said.
 * @param {string[]} packages
 * @returns {Promise<Advice | null>}
 */
async function install(packages) {
  for (const args of [
    ['update', '-q'],
    ['install', '-qy', '--no-install-recommends', '--no-remove', ...packages],
  ]) {
    // Another apt may be at work: wait for it.
    const { code, output } = await start('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    }).ended;
    if (code === 0) continue;
    console.error(output);
    return new Advice(`"apt-get ${args.join(' ')}" failed: see above. Or name a browser with QUAYSIDE_CHROMIUM=/path.`);
  }
  return null;
}
