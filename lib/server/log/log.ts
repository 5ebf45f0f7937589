/** What a line tells beside its words: ids, names, counts, and an error. Never a secret, nor what may hold one. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>> & { err?: never };

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** `auto`: text where stdout is a terminal, JSON where it is read by programs. */
export const logFormats = ['auto', 'json', 'text'] as const;
export type LogFormat = (typeof logFormats)[number];

/** Writes one line: `words` are the same each time, what differs is in `facts`. `error`: with its stack. */
type Write = (words: string, facts?: Facts, error?: unknown) => void;

/** The log of the process: one line for each thing that happened, for whoever runs it. */
export type Log = Readonly<Record<LogLevel, Write>>;

// A module variable has one instance in the server bundle and others in each bundle that Next makes; the global has one.
const slot = globalThis as typeof globalThis & { __quaysideLog?: Log | undefined };

/** The one log, whatever it is at the moment. Before `setLog`, in the commands and in tests, errors go to stderr. */
export const log: Log = {
  debug: (...line) => slot.__quaysideLog?.debug(...line),
  info: (...line) => slot.__quaysideLog?.info(...line),
  warn: (...line) => slot.__quaysideLog?.warn(...line),
  error: (...line) => (slot.__quaysideLog?.error ?? toStderr)(...line),
};

/** Puts the log in its slot: `server.ts`, and tests that read it. Answers the one before. */
export function setLog(value: Log | undefined): Log | undefined {
  const before = slot.__quaysideLog;
  slot.__quaysideLog = value;
  return before;
}

/** `.catch(logged('…'))`: for work that nobody waits for. */
export function logged(words: string): (error: unknown) => void {
  return (error) => log.error(words, {}, error);
}

const toStderr: Write = (words, facts, error) => {
  const told = Object.entries(facts ?? {}).map(([name, value]) => ` ${name}=${String(value)}`);
  const why = error === undefined ? '' : `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`${words}${told.join('')}${why}\n`);
};
