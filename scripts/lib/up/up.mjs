// @ts-check
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { tell } from '../advice.mjs';
import { ensureBuilt, hasSources } from '../build-state.mjs';
import { endAll } from '../child.mjs';
import { ensureDependencies } from '../dependencies.mjs';
import { stopOnSignals } from '../ending.mjs';
import { isDemoUp, requireDemo, startDemo, stopDemo } from './demo-engine.mjs';
import { realFiles } from './files.mjs';
import { findEngine } from './find-engine.mjs';
import { launchedText, readyText } from './messages.mjs';
import { ping } from './ping.mjs';
import { portOf, requirePort } from './port.mjs';
import { startServer } from './server.mjs';

/** @param {string} line */
const log = (line) => console.log(line);

/**
 * `npm run up`: everything from a fresh clone to a link in the terminal. What can be refused is refused first, before
 * anything is installed. Ends with exit code 1 and one line when it cannot go on.
 * @param {string[]} args `--demo`: a private engine, even where another one answers
 */
export async function up(args) {
  /** What was started, the last first. @type {(() => Promise<unknown>)[]} */
  const stops = [endAll];
  const stopAll = async () => {
    for (const stop of stops) await stop();
  };
  let stopping = false;
  stopOnSignals(async () => {
    stopping = true;
    log('\nStopping …');
    await stopAll();
  }, 0);
  try {
    await run(args, stops);
  } catch (error) {
    // What a signal broke off fails too, and is no news.
    if (stopping) return;
    await stopAll();
    tell(error);
  }
}

/**
 * @param {string[]} args
 * @param {(() => Promise<unknown>)[]} stops
 */
async function run(args, stops) {
  const { env } = process;
  const port = portOf(env);
  await requirePort(port);
  const machine = { env, home: homedir(), uid: process.getuid?.() ?? -1, files: realFiles };
  const found = args.includes('--demo') ? null : await findEngine({ ...machine, ping });
  if (!found) requireDemo();
  const [engine] = await Promise.all([found ?? privateEngine(port, stops), prepare()]);

  const demo = !found;
  const standIn = 'standIn' in engine && engine.standIn;
  const dataFolder = env.QUAYSIDE_DATA ? resolve(env.QUAYSIDE_DATA) : dataFolderOf(port);
  let link = '';
  const terminal = Boolean(process.stdin.isTTY);
  const server = startServer(
    {
      QUAYSIDE_PORT: String(port),
      QUAYSIDE_DATA: dataFolder,
      QUAYSIDE_ENGINE: engine.address,
      QUAYSIDE_STAND_IN: standIn ? '1' : '0',
    },
    (told) => {
      link = told.link;
      if (told.event === 'launched' && terminal) log(launchedText);
    },
  );
  stops.unshift(server.stop);
  await server.ready;
  log(readyText({ link, engine, demo, standIn, terminal, linkFile: join(dataFolder, 'launch-link') }));
  if (terminal) createInterface({ input: process.stdin }).on('line', () => log(`  ${link}`));
  const code = await server.ended;
  throw new Error(`Quayside ended by itself (exit code ${code}).`);
}

/** What the server needs of this folder; of the package's nothing, which is built and installed. */
async function prepare() {
  if (!hasSources()) return;
  await ensureDependencies(log);
  await ensureBuilt(log);
}

/**
 * @param {number} port
 * @param {(() => Promise<unknown>)[]} stops
 */
async function privateEngine(port, stops) {
  const name = port === 3000 ? 'demo' : `demo-${port || process.pid}`;
  // One that somebody else started is used and left running.
  if (!(await isDemoUp(name))) stops.push(() => stopDemo(name));
  log('No Docker Engine answers here: starting a private one …');
  return { from: 'private', ...(await startDemo(name, log)) };
}

/**
 * Two Quaysides on one machine must not share a database: each port but the standard one has its own folder.
 * @param {number} port
 */
function dataFolderOf(port) {
  return join(homedir(), '.local/share', port === 3000 ? 'quayside' : `quayside-${port}`);
}
