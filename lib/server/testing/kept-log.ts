import { afterEach, beforeEach } from 'vitest';
import { logLevels, setLog, type Facts, type Log, type LogLevel } from '../log/log';

/** A line that a test's parts logged. */
export interface KeptLine {
  level: LogLevel;
  words: string;
  facts: Facts;
  error: unknown;
}

/** Keeps what is logged during each test of a file, and prints none of it. */
export function keptLog(): KeptLine[] {
  const lines: KeptLine[] = [];
  let before: Log | undefined;
  const write =
    (level: LogLevel): Log[LogLevel] =>
    (words, facts = {}, error = undefined) =>
      void lines.push({ level, words, facts, error });
  beforeEach(() => {
    lines.length = 0;
    before = setLog(Object.fromEntries(logLevels.map((level) => [level, write(level)])) as Log);
  });
  afterEach(() => void setLog(before));
  return lines;
}
