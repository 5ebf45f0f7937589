import type { LogBatch, LogLine, LogPosition } from '@/lib/contract/logs';

/** A line as the view keeps it, or a mark where lines are missing (`count` null: unknown how many). `n` never changes. */
export type LogRow = ({ n: number; kind: 'line' } & LogLine) | { n: number; kind: 'skip'; count: number | null };

/** What a page keeps of a log: older rows are let go. Rows, and characters. */
const maximumRows = 20_000;
const maximumLength = 16_000_000;

/** The rows of one log in order; adding makes a new list, so that React sees it. */
export class LogRows {
  list: readonly LogRow[] = [];
  #next = 0;
  #length = 0;

  add(batch: Pick<LogBatch, 'lines' | 'skipped'>): void {
    const added: LogRow[] = [];
    if (batch.skipped !== 0) added.push({ n: this.#next++, kind: 'skip', count: batch.skipped });
    for (const line of batch.lines) {
      added.push({ n: this.#next++, kind: 'line', ...line });
      this.#length += line.text.length;
    }
    this.list = this.#bounded([...this.list, ...added]);
  }

  /** Where the last line stands, so that a new connection goes on right after it. */
  position(): LogPosition | undefined {
    let time: string | undefined;
    let lines = 0;
    for (let index = this.list.length - 1; index >= 0; index--) {
      const row = this.list[index];
      if (!row || row.kind === 'skip') continue;
      time ??= row.time;
      if (row.time !== time) break;
      lines++;
    }
    return time ? { time, lines } : undefined;
  }

  #bounded(rows: LogRow[]): LogRow[] {
    let from = Math.max(0, rows.length - maximumRows);
    let length = this.#length;
    for (let index = 0; index < rows.length - 1; index++) {
      if (index >= from && length <= maximumLength) break;
      const row = rows[index];
      if (row?.kind === 'line') length -= row.text.length;
      from = Math.max(from, index + 1);
    }
    this.#length = length;
    return from > 0 ? rows.slice(from) : rows;
  }
}
