import type { LogLine } from '@/lib/contract/logs';

/** What is held of one reading backwards. UTF-16 units of text. */
const maximumLength = 8 * 1024 * 1024;

/** The last `count` lines of a log that is read to its end; fewer where they are long. `more`: there were others before. */
export async function lastLines(
  log: AsyncIterable<LogLine[]>,
  count: number,
  share: number,
): Promise<{ lines: LogLine[]; more: boolean }> {
  let lines: LogLine[] = [];
  let more = false;
  let length = 0;
  for await (const some of log) {
    for (const line of some) {
      lines.push(line);
      length += line.text.length;
    }
    // Cut now and then: of each handful it would cost the whole list.
    if (lines.length < 2 * count && length < (2 * maximumLength) / share) continue;
    ({ lines, length } = bounded(lines, count, maximumLength / share));
    more = true;
  }
  const kept = bounded(lines, count, maximumLength / share);
  return { lines: kept.lines, more: more || kept.lines.length < lines.length };
}

function bounded(lines: LogLine[], count: number, most: number): { lines: LogLine[]; length: number } {
  let length = 0;
  let from = lines.length;
  while (from > 0 && lines.length - from < count) {
    const next = length + (lines[from - 1]?.text.length ?? 0);
    if (next > most && from < lines.length) break;
    length = next;
    from--;
  }
  return { lines: lines.slice(from), length };
}
