// Child processes: short commands, and daemons that outlive us.
import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';

/**
 * Runs a command to its end and returns what it printed.
 * @returns {Promise<{code: number, out: string, err: string}>}
 * @throws when the command fails, unless `check` is false
 */
export function run(command, args, { check = true, input, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', (error) => (check ? reject(error) : resolve({ code: 127, out, err: error.message })));
    child.on('close', (code) => {
      if (code !== 0 && check) {
        const tail = (err || out).trim().split('\n').slice(-6).join('\n');
        reject(new Error(`${command} ${args.slice(0, 6).join(' ')} failed (${code}): ${tail}`));
      } else resolve({ code: code ?? 128, out, err });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** Starts a daemon in a session of its own, with its output in a file; it lives on when we end. */
export function spawnDaemon(command, args, { logFile, env, cwd = '/' }) {
  const fd = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(command, args, { detached: true, stdio: ['ignore', fd, fd], env, cwd });
    child.on('error', () => {}); // Reported by whoever waits for the daemon's readiness.
    child.unref();
    return child;
  } finally {
    closeSync(fd);
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls `probe` until it returns something truthy; throws `message()` after `ms`. */
export async function until(probe, ms, message, step = 20) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(message());
    await sleep(step);
  }
}
