// Locks between processes.
import { spawn } from 'node:child_process';

/**
 * Holds an exclusive lock on a file while `work` runs. The kernel's flock, held by a child that ends with us,
 * so that a killed holder frees it at once and nothing stale can be left.
 */
export async function withLock(file, work, onWait = () => {}) {
  const child = spawn('flock', ['-x', file, 'sh', '-c', 'echo held; exec cat >/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const hint = setTimeout(onWait, 400);
  try {
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('error', reject);
      child.once('close', (code) => reject(new Error(`flock ${file} ended with ${code}`)));
    });
    clearTimeout(hint);
    return await work();
  } finally {
    clearTimeout(hint);
    child.stdin.end();
    await ended;
  }
}
