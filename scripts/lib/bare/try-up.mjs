// @ts-check
// Inside a bare root: runs `npm run up` twice as a person would, uses its link, ends it, and looks for what is left.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

const engines = '/var/lib/quayside/engines';

for (const time of ['first', 'second']) {
  const since = performance.now();
  const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  const child = spawn('npm', ['run', 'up'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const link = await new Promise((/** @type {(link: string) => void} */ resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(`up          │ ${line}`);
      const found = /http:\/\/localhost:\S+/.exec(line)?.[0];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`npm run up ended with ${code}`)));
  });
  console.log(`The ${time} "npm run up" printed its link after ${seconds()}.`);
  const answer = await useLink(new URL(link));
  console.log(`It answered with ${answer} after ${seconds()}.`);
  const stopping = performance.now();
  child.kill('SIGTERM');
  await ended;
  await gone(new URL(link).origin);
  console.log(`It was stopped in ${((performance.now() - stopping) / 1000).toFixed(1)} s; nothing of it is left.`);
}

/**
 * Opens the page, exchanges the secret, asks for the engine's containers as the page does.
 * @param {URL} link
 */
async function useLink({ origin, hash }) {
  const page = await fetch(origin);
  if (!page.ok || !(await page.text()).includes('<html')) throw new Error(`The page answered ${page.status}.`);
  const session = await fetch(`${origin}/api/session/launch`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secret: hash.replace('#launch=', '') }),
  });
  const { token } = await session.json();
  const headers = { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '', 'X-Quayside-Token': token };
  const list = await fetch(`${origin}/api/environments/local/containers`, { headers });
  if (!list.ok) throw new Error(`The list answered ${list.status}: ${await list.text()}`);
  return `${(await list.json()).length} containers`;
}

/**
 * Waits until server and engine are gone.
 * @param {string} origin
 */
async function gone(origin) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    const left = existsSync(engines) ? readdirSync(engines).filter((name) => name !== 'lock') : [];
    if (!answers && left.length === 0) return;
    if (Date.now() > end) throw new Error(`Left behind: ${answers ? 'the server' : ''} ${left.join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
