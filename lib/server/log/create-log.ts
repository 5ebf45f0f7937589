import pino from 'pino';
import { maskText } from '../audit/mask-text';
import { logLevels, type Log, type LogFormat, type LogLevel } from './log';
import { lineOf } from './text';

/** Where lines go: pino's own destination, or anything that takes a line. */
interface Destination {
  write(line: string): void;
}

/** Fields of these names never hold anything to read, should one ever be given. */
const never = ['token', 'password', 'passphrase', 'secret', 'cookie', 'authorization', 'auth', 'key', 'env', 'body'];

/** How deep an error's causes are told. */
const causes = 5;

/**
 * The log by pino: a line of JSON each, written at once to stdout, without a thread or a queue, so that none is lost when
 * the process ends. Of an error its type, words and stack, its causes too, with what looks like a secret masked; none of the
 * fields that libraries hang on errors, such as a request's headers.
 */
export function createLog(
  { level, format }: { level: LogLevel; format: LogFormat },
  stdout: Destination = pino.destination({ dest: 1, sync: true }),
): Log {
  const asText = format === 'text' || (format === 'auto' && process.stdout.isTTY === true);
  const destination = asText ? { write: (line: string) => stdout.write(lineOf(line)) } : stdout;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: never, censor: '•••' },
    },
    destination,
  );
  const write =
    (of: LogLevel): Log[LogLevel] =>
    (words, facts, error) =>
      logger[of](error === undefined ? { ...facts } : { ...facts, err: toldError(error) }, words);
  return Object.fromEntries(logLevels.map((of) => [of, write(of)])) as Log;
}

/** What is told of an error. */
function toldError(error: unknown): { type: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: maskText(String(error)) };
  const stacks: string[] = [];
  for (let one: unknown = error; one instanceof Error && stacks.length < causes; one = one.cause)
    stacks.push(one.stack ?? one.message);
  return { type: error.name, message: maskText(error.message), stack: maskText(stacks.join('\ncaused by: ')) };
}
