import type { LogPosition } from '@/lib/contract/logs';
import { flagMark, flagStderr, partsOf, recordsOf, timeOf } from '@/lib/contract/log-block';
import { plain } from '@/lib/contract/log-plain';
import { maximumBytes, maximumLines } from './bounds';
import { judgeOf, noFilter, type Judge, type LogFilter } from './filter';
import { earlier, Known } from './known';
import { LineIndex } from './line-index';
import { Lines } from './lines';
import type { BookAnswers, BookQuestion, BookState, InSight, ToBook } from './messages';
import { rowOf } from './row';

/** So far back a source's last line is looked for. Lines. */
const lookedBack = 50_000;
/** Rows that are handed to the page at a time. */
const maximumRows = 500;

/** All that a page holds of the logs it shows, and the view of it: lives in a worker, knows no browser. */
export class LogBook {
  readonly #lines = new Lines();
  #older = new Lines();
  #known: Known | null = null;
  #filter: LogFilter = noFilter;
  #judge: Judge = judgeOf(this.#lines, noFilter);
  #view = 0;
  #shown: LineIndex | null = null;
  #matching: LineIndex | null = null;
  #sight: InSight = { newest: 100 };
  #dropped: BookState['dropped'] = null;
  readonly #unfolded = new Set<number>();

  /** The most that it holds. */
  constructor(readonly most: { lines: number; bytes: number } = { lines: maximumLines, bytes: maximumBytes }) {}

  do(message: ToBook): void {
    if (message.do === 'append') this.#append(message);
    else if (message.do === 'older') this.#addOlder(message);
    else if (message.do === 'join') this.#join(message.lets);
    else if (message.do === 'overlap') this.#overlap(message.edge, message.ms);
    else if (message.do === 'clear') this.#clear();
    else if (message.do === 'filter') this.#filterBy(message.filter);
    else if (message.do === 'sight') this.#sight = message.sight;
    else if (message.open) this.#unfolded.add(message.n);
    else this.#unfolded.delete(message.n);
  }

  /** Judges lines by the filter until `until`; answers whether all are judged. */
  step(until: number): boolean {
    const shown = this.#shown?.step(until) ?? true;
    return (this.#matching?.step(until) ?? true) && shown;
  }

  answer<Q extends BookQuestion>(question: Q): BookAnswers[Q['ask']];
  answer(question: BookQuestion): BookAnswers[BookQuestion['ask']] {
    if (question.ask === 'positions') return this.#positions();
    if (question.ask === 'edge') return this.#edge(question.edge, question.ms);
    if (question.ask === 'match') return this.#match(question.from, question.step);
    if (question.ask === 'line') return this.#line(question.time, question.text);
    return this.#text(question);
  }

  state(): BookState {
    const { start, end } = this.#shown ?? { start: this.#lines.first, end: this.#lines.next };
    const wanted = 'newest' in this.#sight ? { from: end - this.#sight.newest, to: end } : this.#sight;
    const from = Math.max(start, wanted.from);
    const to = Math.min(end, wanted.to, from + maximumRows);
    const rows = [];
    for (let place = from; place < to; place++) {
      const n = this.#numberAt(place);
      if (n !== undefined) rows.push(rowOf(this.#lines, n, this.#judge.matcher, this.#unfolded.has(n)));
    }
    return {
      ...{ view: this.#view, start, end, lines: this.#lines.count, bytes: this.#lines.bytes },
      judging: !(this.#shown?.complete ?? true) || !(this.#matching?.complete ?? true),
      matches: this.#matching ? this.#matching.end - this.#matching.start : null,
      ...{ invalid: this.#judge.invalid, dropped: this.#dropped, from, rows },
      oldest: this.#edge('first', 0)?.time ?? '',
      newest: this.#edge('last', 0)?.time ?? '',
    };
  }

  #append({ block, skipped, sources }: ToBook & { do: 'append' }): void {
    if (skipped !== 0) this.#lines.mark(skipped);
    const sourceOf = mapped(sources);
    const offsets = recordsOf(block);
    this.#lines.append(block, this.#known?.fresh(block, offsets, sourceOf) ?? offsets, sourceOf);
    if (this.#lines.bound('oldest', this.most.lines, this.most.bytes)) this.#dropped = 'oldest';
  }

  #addOlder({ block, sources }: ToBook & { do: 'older' }): void {
    const sourceOf = mapped(sources);
    const offsets = recordsOf(block);
    this.#older.append(block, this.#known?.fresh(block, offsets, sourceOf) ?? offsets, sourceOf);
  }

  #join(lets: 'newest' | null): void {
    const older = this.#older.count > 0;
    this.#lines.prepend(this.#older);
    this.#older = new Lines();
    this.#known = null;
    if (lets === 'newest' && this.#lines.bound('newest', this.most.lines, this.most.bytes)) {
      this.#dropped = 'newest';
      for (const n of this.#unfolded) if (n >= this.#lines.next) this.#unfolded.delete(n);
    } else if (older && this.#dropped === 'oldest') this.#dropped = null;
  }

  #overlap(edge: 'first' | 'last', ms: number): void {
    const { first, next } = this.#lines;
    const lines = this.#edge(edge, ms)?.lines ?? 0;
    // What a reading that broke off has left is none of this one's.
    this.#older = new Lines();
    if (lines === 0) this.#known = null;
    else if (edge === 'first') this.#known = new Known(this.#lines, first, first + lines);
    else this.#known = new Known(this.#lines, next - lines, next);
  }

  #clear(): void {
    this.#lines.clear();
    this.#older = new Lines();
    this.#known = null;
    this.#dropped = null;
    this.#filterBy(this.#filter);
  }

  #filterBy(filter: LogFilter): void {
    this.#filter = filter;
    this.#judge = judgeOf(this.#lines, filter);
    const { shown, matches } = this.#judge;
    // Where all lines are shown before and after, each keeps its place.
    if (shown || this.#shown) this.#view++;
    this.#shown = shown ? new LineIndex(this.#lines, shown) : null;
    this.#matching = matches ? new LineIndex(this.#lines, (n) => (shown?.(n) ?? true) && matches(n)) : null;
  }

  #numberAt(place: number): number | undefined {
    return this.#shown ? this.#shown.at(place) : place;
  }

  #positions(): Record<number, LogPosition> {
    const positions: Record<number, LogPosition> = {};
    const settled = new Set<number>();
    const { first, next } = this.#lines;
    for (let n = next - 1; n >= Math.max(first, next - lookedBack); n--) {
      const head = this.#lines.head(n);
      if (!head || head.flags & flagMark || settled.has(head.source)) continue;
      const time = timeOf(head.seconds, head.nanos);
      const known = positions[head.source];
      if (!known) positions[head.source] = { time, lines: 1 };
      else if (known.time === time) known.lines++;
      else settled.add(head.source);
    }
    return positions;
  }

  #edge(edge: 'first' | 'last', ms: number): BookAnswers['edge'] {
    const { first, next } = this.#lines;
    const step = edge === 'first' ? 1 : -1;
    let lines = 0;
    let time: string | null = null;
    let bound = '';
    for (let n = edge === 'first' ? first : next - 1; n >= first && n < next; n += step) {
      const head = this.#lines.head(n);
      if (!head) break;
      if (!(head.flags & flagMark)) {
        const own = timeOf(head.seconds, head.nanos);
        if (time === null) {
          time = own;
          // Twice as far: lines of both streams come a little out of order.
          bound = earlier(own, step * -2 * ms);
        }
        if (step > 0 ? own > bound : own < bound) break;
      }
      lines++;
    }
    return time === null ? null : { time, lines };
  }

  #match(from: number, step: 1 | -1): number | null {
    const { start, end } = this.#shown ?? { start: this.#lines.first, end: this.#lines.next };
    // Where only matches are shown the next one is the next row.
    if (!this.#matching) {
      const next = from + step;
      return this.#judge.matcher && next >= start && next < end ? next : null;
    }
    const number = this.#numberAt(from) ?? (step > 0 ? this.#lines.first - 1 : this.#lines.next);
    const place = step > 0 ? this.#matching.placeOf(number + 1) : this.#matching.placeOf(number) - 1;
    const found = this.#matching.at(place);
    return found === undefined ? null : (this.#shown?.placeOf(found) ?? found);
  }

  #line(time: string, text: string | null): number | null {
    const { seconds, nanos } = partsOf(time);
    const { first, next } = this.#lines;
    for (let n = first; n < next; n++) {
      const head = this.#lines.head(n);
      if (!head || head.flags & flagMark) continue;
      const late = head.seconds > seconds || (head.seconds === seconds && head.nanos >= nanos);
      if (!late || (text !== null && !this.#lines.text(n).startsWith(text))) continue;
      return this.#shown ? this.#shown.placeOf(n) : n;
    }
    return null;
  }

  #text({ as, names, times }: BookQuestion & { ask: 'text' }): Blob {
    const { start, end } = this.#shown ?? { start: this.#lines.first, end: this.#lines.next };
    const parts: string[] = [];
    for (let place = start; place < end; place++) {
      const n = this.#numberAt(place);
      const head = n === undefined ? null : this.#lines.head(n);
      if (n === undefined || !head || head.flags & flagMark) continue;
      const text = plain(this.#lines.text(n));
      const time = timeOf(head.seconds, head.nanos);
      const container = names?.[head.source];
      if (as === 'ndjson') {
        const stream = head.flags & flagStderr ? 'stderr' : 'stdout';
        parts.push(`${JSON.stringify({ ...(container === undefined ? {} : { container }), time, stream, text })}\n`);
      } else parts.push(`${container === undefined ? '' : `${container} | `}${times ? `${time} ` : ''}${text}\n`);
    }
    return new Blob(parts, { type: as === 'ndjson' ? 'application/x-ndjson' : 'text/plain;charset=utf-8' });
  }
}

function mapped(sources: number[] | null): (source: number) => number {
  return (source) => sources?.[source] ?? source;
}
