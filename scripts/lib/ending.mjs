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
  // npm may be killed without a word to us.
  if (process.env.npm_lifecycle_event) {
    const starters = ourStarters();
    setInterval(() => ourStarters() === starters || since || void end(), 1000).unref();
  }
}

/** The processes between npm and us: the shell that npm starts may have become us or not. Changes when one is gone. */
function ourStarters() {
  const shell = /^\d+ \((?:sh|dash|bash)\) \S+ (\d+)/.exec(read(`/proc/${process.ppid}/stat`));
  return `${process.ppid} ${shell?.[1] ?? ''}`;
}

/** Whether we were started with `nohup`: then the closed terminal is no reason to end. */
function ignoresHangup() {
  const ignored = /^SigIgn:\s*([0-9a-f]+)$/m.exec(read('/proc/self/status'))?.[1];
  return (parseInt(ignored?.slice(-1) ?? '0', 16) & 1) === 1;
}

/**
 * A file's content; nothing where there is none, as on a Mac.
 * @param {string} file
 */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
