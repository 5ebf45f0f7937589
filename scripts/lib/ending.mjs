// @ts-check
import { readFileSync } from 'node:fs';

/** One Ctrl-C arrives twice, from the terminal and from npm: what comes this soon is the same one. Milliseconds. */
const sameKeystroke = 1000;

/**
 * Runs `stop` at the first signal that asks us to end, and once only; a person who asks again ends the process at once.
 * @param {() => Promise<void>} stop
 * @param {number} code exit code after it: 0 where a signal is the usual way to end
 */
export function stopOnSignals(stop, code) {
  let since = 0;
  const end = async () => {
    since = Date.now();
    await stop();
    process.exit(code);
  };
  const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', ...(ignoresHangup() ? [] : ['SIGHUP'])]);
  for (const signal of signals) {
    process.on(signal, () => {
      if (!since) void end();
      else if (Date.now() - since > sameKeystroke) process.exit(1);
    });
  }
  // npm may be killed without a word to us: it is our parent then, and another process is afterwards.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || since || void end(), 1000).unref();
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
