// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

/** @typedef {{ code: number, output: string }} Ended */
/** @typedef {{ child: import('node:child_process').ChildProcess, ended: Promise<Ended>, end: (signal?: NodeJS.Signals) => void }} Running */

/** How much of a program's output is kept to be shown when it fails, in lines. */
const keptLines = 400;

/** Every group that was started and has not ended. */
const running = /** @type {Set<Running>} */ (new Set());

/**
 * Starts a program as the leader of a process group of its own: Ctrl-C in the terminal reaches us alone, and `end` takes
 * the program and all its children. Its output comes line by line; its input is closed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, line?: (line: string) => void }} [options]
 * @returns {Running}
 */
export function start(command, args, { env, line } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const kept = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (text) => {
      kept.push(text);
      if (kept.length > keptLines) kept.shift();
      line?.(text);
    });
  }
  /** @param {NodeJS.Signals} [signal] */
  const end = (signal = 'SIGTERM') => endGroup(child.pid, signal);
  const ended = new Promise((/** @type {(ended: Ended) => void} */ resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    // What it left running would hold the ports and the engine of the next step.
    child.once('exit', () => end('SIGKILL'));
    child.once('close', (code) => resolve({ code: code ?? 128, output: kept.join('\n') }));
  });
  const started = { child, ended, end };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

/** Ends all that `start` started and waits until it has ended; what ignores SIGTERM is killed after 3 s. */
export async function endAll() {
  const all = [...running];
  for (const one of all) one.end();
  const kill = setTimeout(() => all.forEach((one) => one.end('SIGKILL')), 3000);
  await Promise.all(all.map((one) => one.ended));
  clearTimeout(kill);
}

/**
 * Signals a process group; one that is gone is no error.
 * @param {number | undefined} pid of its leader
 * @param {NodeJS.Signals} signal
 */
export function endGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
