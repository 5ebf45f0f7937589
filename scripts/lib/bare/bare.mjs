// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Advice, tell } from '../advice.mjs';
import { endAll } from '../child.mjs';
import { stopOnSignals } from '../ending.mjs';
import { fileURLToPath } from 'node:url';
import { makeRoot } from './make-root.mjs';
import { chooseNetwork, runInside } from './machine.mjs';
import { runText } from './run-text.mjs';

/** Roots lie here, 0700 and outside /tmp; each is named by the process that made it. */
const roots = '/var/lib/quayside/bare';
const inside = fileURLToPath(new URL('inside.sh', import.meta.url));
const usage = 'npm run test:bare -- [--suite bookworm|trixie] [up] [test]';

/** @param {string} line */
const log = (line) => console.log(line);

/**
 * debootstrap names every package four times over: only what goes wrong and the last line are of interest.
 * @param {string} line
 */
const logDebootstrap = (line) => {
  if (!/^I: /.test(line) || /successfully/.test(line)) log(`debootstrap │ ${line}`);
};

/**
 * `npm run test:bare`: both commands in a Debian that has nothing but Node, npm and git, on a machine of its own as far as
 * namespaces go. Takes all away afterwards. Exit code 1 when either fails.
 * @param {string[]} args
 */
export async function bare(args) {
  const folder = join(roots, String(process.pid));
  const cleanUp = async () => {
    await endAll();
    removeRoot(folder);
  };
  let stopping = false;
  stopOnSignals(async () => {
    stopping = true;
    await cleanUp();
  }, 130);
  try {
    const { suite, parts } = read(args);
    requireTools();
    sweep();
    if ((await runText('git', ['status', '--porcelain'])).trim()) log('Note: what is not committed is not tested.');
    mkdirSync(roots, { recursive: true, mode: 0o700 });
    // Becomes / inside, where other accounts (apt's own) must get through; outside, the folder around it keeps them away.
    mkdirSync(folder, { mode: 0o755 });
    const { own, resolver } = chooseNetwork();
    // Debian 12 has Node 18; Debian 13's own will do, so it is the one to test there.
    const ownNode = suite !== 'bookworm';
    log(`A fresh Debian ${suite}, ${own ? 'in a network of its own' : "on this machine's network (no slirp4netns)"},`);
    log(ownNode ? 'with its own Node and npm.' : "with this machine's Node and npm, as a user would bring them.");
    await makeRoot({ folder, suite, ownNode, resolver, line: logDebootstrap });
    cpSync(inside, join(folder, 'root/inside.sh'));
    const code = await runInside({ folder, ownNetwork: own, command: ['sh', 'inside.sh', ...parts], line: log });
    if (code !== 0)
      throw new Advice(`In the bare ${suite}, "${parts.join('" or "')}" failed (exit code ${code}): see above.`);
    log(
      `In the bare ${suite}, ${parts.map((part) => (part === 'up' ? '"npm run up"' : '"npm test"')).join(' and ')} did all they should.`,
    );
  } catch (error) {
    if (!stopping) tell(error);
  } finally {
    if (!stopping) await cleanUp();
  }
}

/** @param {string[]} args */
function read(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { suite: { type: 'string', default: 'bookworm' } },
  });
  const parts = positionals.length ? positionals : ['up', 'test'];
  if (!['bookworm', 'trixie'].includes(values.suite) || parts.some((part) => !['up', 'test'].includes(part))) {
    throw new Advice(`Usage: ${usage}`);
  }
  return { suite: values.suite, parts };
}

function requireTools() {
  if (process.getuid?.() !== 0) throw new Advice('A bare root is made by root alone: sudo npm run test:bare.');
  if (!existsSync('/usr/sbin/debootstrap')) {
    throw new Advice('debootstrap is missing: apt-get install debootstrap slirp4netns');
  }
}

/** Takes away the roots of runs that were killed. */
function sweep() {
  if (!existsSync(roots)) return;
  for (const name of readdirSync(roots)) if (!existsSync(`/proc/${name}`)) removeRoot(join(roots, name));
}

/**
 * Removes a root; refuses while anything is mounted below it, which would be removed with it.
 * @param {string} folder
 */
function removeRoot(folder) {
  if (readFileSync('/proc/self/mountinfo', 'utf8').includes(` ${folder}/`)) {
    throw new Advice(`Something is mounted below ${folder}: unmount it, then remove the folder.`);
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true });
}
