/** The fields of a line of JSON that have a place of their own in a line of text. */
interface Line {
  level: string;
  time: string;
  msg: string;
  err?: { message: string; stack?: string };
}

/** A line of the log as a person reads it in a terminal: time, level, words, `name=value`, and an error's stack below. */
export function lineOf(json: string): string {
  const { level, time, msg, err, ...facts } = JSON.parse(json) as Line & Record<string, unknown>;
  const told = Object.entries(facts).map(([name, value]) => ` ${name}=${quoted(value)}`);
  const why = err ? `\n${err.stack ?? err.message}`.replaceAll('\n', '\n    ') : '';
  return `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${msg}${told.join('')}${why}\n`;
}

/** A value in quotes where it would run into what follows. */
function quoted(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}
