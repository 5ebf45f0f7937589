// @ts-check
import { existsSync } from 'node:fs';
import { Advice } from '../advice.mjs';
import { start } from '../child.mjs';

const font = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * Sees to a browser and to a font with Chinese characters: QUAYSIDE_CHROMIUM, else Debian's packages, installed where
 * they are missing.
 * @param {(line: string) => void} log
 */
export async function ensureChromium(log) {
  const chosen = process.env.QUAYSIDE_CHROMIUM;
  if (chosen && !existsSync(chosen)) throw new Advice(`QUAYSIDE_CHROMIUM=${chosen} is not there.`);
  const missing = [
    ...(chosen || existsSync('/usr/bin/chromium') ? [] : ['chromium']),
    ...(existsSync(font) ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length === 0) return;
  log(`Installing Debian's ${missing.join(' and ')} …`);
  await apt('update', '-q');
  await apt('install', '-qy', '--no-install-recommends', ...missing);
}

/** @param {string[]} args */
async function apt(...args) {
  // Another apt may be at work: wait for it.
  const { code, output } = await start('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  }).ended;
  if (code === 0) return;
  console.error(output);
  throw new Advice(`"apt-get ${args.join(' ')}" failed: see above. Or name a browser with QUAYSIDE_CHROMIUM=/path.`);
}
