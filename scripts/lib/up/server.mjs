// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Advice, ToldAlready } from '../advice.mjs';
import { endGroup } from '../child.mjs';
import { root } from '../paths.mjs';
import { forServer, serverNodeOptions, serverVariables } from '../server-process.mjs';

/** The server ends its terminals and jobs within 10 s of being told; after this it is killed. Milliseconds. */
const patience = 12_000;

/** Exit code of a server that has said in one line why it does not start: lib/server/start-refused.ts. */
const refusedCode = 2;

/** What is logged to a terminal where a person reads: what they should know, as text. Their own settings go before. */
const logging = { QUAYSIDE_LOG_LEVEL: 'warn', QUAYSIDE_LOG_FORMAT: 'text' };

/** @typedef {{ event: 'ready' | 'launched' | 'link', link: string }} Told */

/**
 * Starts the built server as a process of its own. It stops when we are gone, however that comes about: it reads our end
 * of a pipe.
 * @param {Record<string, string | undefined>} env
 * @param {(told: Told) => void} told hears its JSON lines; all else that it prints goes to our output
 * @param {string[]} [nodeOptions]
 */
export function startServer(env, told, nodeOptions = []) {
  const child = spawn(
    process.execPath,
    [...serverNodeOptions, ...nodeOptions, join(root, 'dist/server.js'), '--end-with-stdin'],
    {
      env: forServer({ ...serverVariables, ...logging, ...process.env, ...env }),
      // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in their order.
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((/** @type {(code: number) => void} */ resolve) => {
    child.once('exit', (code) => resolve(code ?? 128));
  });
  const ready = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = readEvent(line);
      // Next tells that it has read its own configuration.
      if (!event) return line.startsWith('✓') || console.log(line);
      told(event);
      if (event.event === 'ready') resolve();
    });
    void ended.then((code) => {
      const message = `Quayside ended before it was ready (exit code ${code}).`;
      reject(code === refusedCode ? new ToldAlready(message) : new Advice(message));
    });
  });
  return {
    ready,
    ended,
    /** Stops it and waits until it has. */
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const kill = setTimeout(() => endGroup(child.pid, 'SIGKILL'), patience);
      await ended;
      clearTimeout(kill);
    },
  };
}

/**
 * @param {string} line
 * @returns {Told | null}
 */
export function readEvent(line) {
  if (!line.startsWith('{')) return null;
  try {
    const value = JSON.parse(line);
    return ['ready', 'launched', 'link'].includes(value.event) && typeof value.link === 'string' ? value : null;
  } catch {
    return null;
  }
}
