// @ts-check
import { readFileSync } from 'node:fs';

/**
 * Runs `stop` at the first signal that asks us to end, and once only; a second signal ends the process at once.
 * @param {() => Promise<void>} stop
 * @param {number} code exit code after it: 0 where a signal is the usual way to end
 */
export function stopOnSignals(stop, code) {
  let stopping = false;
  const end = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await stop();
    process.exit(code);
  };
  const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', ...(ignoresHangup() ? [] : ['SIGHUP'])]);
  for (const signal of signals) process.on(signal, () => void end());
  // npm may be killed without a word to us: it is our parent then, and another process is afterwards.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || void end(), 1000).unref();
  }
}

/** Whether we were started with `nohup`: then the closed terminal is no reason to end. */
function ignoresHangup() {
  try {
    const ignored = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return (parseInt(ignored?.slice(-1) ?? '0', 16) & 1) === 1;
  } catch {
    return false;
  }
}
