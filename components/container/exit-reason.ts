/** Signals that end a process and that a person should know by name (signal(7)). */
const signals: Record<number, string> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  6: 'SIGABRT',
  8: 'SIGFPE',
  9: 'SIGKILL',
  10: 'SIGUSR1',
  11: 'SIGSEGV',
  12: 'SIGUSR2',
  13: 'SIGPIPE',
  15: 'SIGTERM',
  18: 'SIGCONT',
  19: 'SIGSTOP',
  28: 'SIGWINCH',
};

/** The name of a signal by its number, where it is one that a person should know. */
export function signalName(number: number): string | undefined {
  return signals[number];
}

/** Why a container ended, as its exit code tells it: a message of `container.exit` and the name of the signal, if any. */
export interface ExitReason {
  key:
    | 'ok'
    | 'notExecutable'
    | 'notFound'
    | 'outOfMemory'
    | 'killed'
    | 'stopped'
    | 'interrupted'
    | 'crashed'
    | 'signal'
    | 'failed';
  signal: string;
}

/**
 * Reads an exit code as shells and the engine write it: 126 and 127 could not begin, 128 + n ended by signal n
 * (Docker's `docker run` reference, "Exit status"). `oomKilled` as inspect tells.
 */
export function exitReason(code: number, oomKilled: boolean): ExitReason {
  if (oomKilled) return { key: 'outOfMemory', signal: 'SIGKILL' };
  const signal = code > 128 ? signals[code - 128] : undefined;
  if (code === 0) return { key: 'ok', signal: '' };
  if (code === 126) return { key: 'notExecutable', signal: '' };
  if (code === 127) return { key: 'notFound', signal: '' };
  if (!signal) return { key: 'failed', signal: '' };
  if (signal === 'SIGKILL') return { key: 'killed', signal };
  if (signal === 'SIGTERM') return { key: 'stopped', signal };
  if (signal === 'SIGINT') return { key: 'interrupted', signal };
  if (signal === 'SIGSEGV' || signal === 'SIGABRT') return { key: 'crashed', signal };
  return { key: 'signal', signal };
}
