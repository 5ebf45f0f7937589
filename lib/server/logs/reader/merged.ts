import type { LogLine, SourcedLine } from '@/lib/contract/logs';

interface Head {
  source: number;
  lines: LogLine[];
  next: number;
  more: AsyncGenerator<LogLine[]>;
}

/**
 * The lines of several logs as one, by time; lines of one log keep their order. Each log is read only as far as it is
 * needed: what is held is a handful of lines of each. Ending early ends all of them.
 */
export async function* merged(logs: readonly AsyncGenerator<LogLine[]>[]): AsyncGenerator<SourcedLine[]> {
  const only = logs.length === 1 ? logs[0] : undefined;
  if (only) return yield* only;
  try {
    const opened = await Promise.all(logs.map((more, source) => filled({ source, lines: [], next: 0, more })));
    let heads = opened.filter((head) => head !== null);
    while (heads.length > 0) {
      const taken: SourcedLine[] = [];
      for (;;) {
        const first = earliest(heads);
        const line = first.lines[first.next++];
        if (line) taken.push({ ...line, source: first.source });
        if (first.next < first.lines.length) continue;
        if (taken.length > 0) yield taken;
        if ((await filled(first)) === null) heads = heads.filter((head) => head !== first);
        break;
      }
    }
  } finally {
    await Promise.all(logs.map((log) => log.return(undefined)));
  }
}

/** Reads on where all was taken; null: the log has ended. */
async function filled(head: Head): Promise<Head | null> {
  const { done, value } = await head.more.next();
  if (done) return null;
  return Object.assign(head, { lines: value, next: 0 });
}

function earliest(heads: readonly Head[]): Head {
  return heads.reduce((first, head) => (timeAt(head) < timeAt(first) ? head : first));
}

function timeAt({ lines, next }: Head): string {
  return lines[next]?.time ?? '';
}
