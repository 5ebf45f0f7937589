import type { LogBatch, LogSource, LogState } from '@/lib/contract/logs';
import { maximumPage, maximumReading } from '@/lib/contract/log-bounds';
import type { Problem } from '@/lib/contract/problem';
import { maximumBytes, maximumLines } from './book/bounds';
import { earlier } from './book/known';
import type { LogFilter } from './book/filter';
import type { BookAnswers, BookQuestion, InSight } from './book/messages';
import { BookClient } from './book-client';
import { followFrom } from './follow-from';
import type { LogBeginning } from './log-beginning';
import { LogSocket } from './log-socket';
import { opening, stateOf, type LogSnapshot } from './snapshot';

/** Lines read at a time where one scrolls past what is held. */
const pageLines = 5000;
/** Both streams' lines come out of order by so much at most. Milliseconds. */
const disorderMs = 50;
/** Lines of that stretch beyond which it is not read again: they come too fast for it to matter. */
const muchOverlap = 8000;

/**
 * The logs that a page shows: followed, or read from the past, over the `/logs` namespace. The lines go to the book in
 * its worker as they come. A dropped connection goes on after the last line, without a gap or a line twice.
 */
export class LogSession {
  #snapshot: LogSnapshot = opening;
  readonly #listeners = new Set<() => void>();
  readonly #socket = new LogSocket();
  #book: BookClient | null = null;
  #following = false;
  #begun = false;
  #closed = false;
  /** How often it has begun to follow. */
  #turn = 0;
  /** Places of the sources that can be read, among all. */
  #readable: number[] | null = null;

  constructor(
    readonly env: string,
    readonly containerIds: string[],
    readonly beginning: LogBeginning,
    /** How often one has begun anew. */
    readonly times: number,
  ) {}

  readonly snapshot = (): LogSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, until the returned function is called. */
  start(filter: LogFilter): () => void {
    this.#closed = false;
    this.#begun = false;
    this.#following = false;
    this.#readable = null;
    const book = new BookClient((state) => {
      const letGo = state.dropped === 'oldest' && this.#snapshot.book.dropped !== 'oldest';
      this.#change({ book: state, ...(letGo ? { older: true } : {}) });
    });
    this.#book = book;
    book.do({ do: 'filter', filter });
    const close = this.#socket.open({
      connected: () => void this.#connected(),
      offline: () => this.#change({ state: 'offline', reading: null }),
      lines: (batch: LogBatch) => book.hand({ do: 'append', ...batch, sources: null }),
      read: (block) =>
        this.#snapshot.reading === 'older'
          ? book.hand({ do: 'older', block, sources: this.#readable })
          : book.hand({ do: 'append', block, skipped: 0, sources: this.#readable }),
      state: (containerId, state) => this.#became(containerId, state),
    });
    return () => {
      this.#closed = true;
      close();
      book.close();
      this.#book = null;
      this.#snapshot = opening;
    };
  }

  /** Full ids of the containers whose logs can be read, as far as that is known. */
  readable(): string[] {
    return this.#snapshot.sources.filter(({ state }) => state !== 'refused').map(({ containerId }) => containerId);
  }

  filter(filter: LogFilter): void {
    this.#book?.do({ do: 'filter', filter });
  }
  sight(sight: InSight): void {
    this.#book?.do({ do: 'sight', sight });
  }
  unfold(n: number, open: boolean): void {
    this.#book?.do({ do: 'unfold', n, open });
  }
  ask<Q extends BookQuestion>(question: Q): Promise<BookAnswers[Q['ask']]> {
    return this.#book?.ask(question) ?? new Promise(() => undefined);
  }

  /** Reads the lines before the first one. */
  async older(): Promise<void> {
    if (!this.#snapshot.older || this.#snapshot.reading || this.#snapshot.state === 'offline') return;
    this.#change({ reading: 'older' });
    const near = await this.ask({ ask: 'edge', edge: 'first', ms: disorderMs });
    if (!near) return this.#change({ reading: null, older: false });
    const ms = this.#overlap(near.lines, this.#snapshot.newer);
    this.#book?.do({ do: 'overlap', edge: 'first', ms });
    const full = this.#full();
    // Far back the engine reads all that comes before, whatever is wanted of it.
    const wanted = full ? maximumPage : pageLines + (ms === 0 ? 1000 : near.lines);
    const lines = Math.min(maximumPage, wanted);
    // Where the newest are held, the engine need not look at more than those and the ones wanted.
    const tail = this.#following ? { tail: this.#snapshot.book.lines + lines } : {};
    if (full) this.#leaveNewest();
    const until = earlier(near.time, -ms);
    const answer = await this.#read({ direction: 'backwards', until, lines, ...tail });
    if (!answer) return;
    this.#book?.do({ do: 'join', lets: full ? 'newest' : null });
    this.#change({ reading: null, older: answer.more });
  }

  /** Whether what is held leaves no room for a page more. */
  #full(): boolean {
    const { lines, bytes } = this.#snapshot.book;
    return lines + maximumPage > maximumLines || bytes > maximumBytes * 0.9;
  }

  /** Follows no longer, for the newest lines are let go; `newer` reads them again. */
  #leaveNewest(): void {
    if (this.#following) this.#socket.unfollow();
    this.#following = false;
    this.#change({ state: 'past', newer: true });
  }

  /** Reads the lines after the last one, where none is followed; at the end of the log it follows. */
  async newer(lines = this.#full() ? maximumPage : pageLines): Promise<void> {
    if (this.#following || this.#snapshot.reading || this.#snapshot.state === 'offline') return;
    this.#change({ reading: 'newer' });
    const held = this.#snapshot.book.lines;
    const near = await this.ask({ ask: 'edge', edge: 'last', ms: disorderMs });
    const ms = near ? this.#overlap(near.lines, this.#snapshot.older) : 0;
    if (near) this.#book?.do({ do: 'overlap', edge: 'last', ms });
    const first = 'since' in this.beginning ? { since: this.beginning.since } : {};
    const since = near ? { since: earlier(near.time, ms) } : first;
    const until = 'until' in this.beginning && this.beginning.until ? { until: this.beginning.until } : {};
    const answer = await this.#read({
      ...{ direction: 'forwards', ...since, ...until },
      lines: Math.min(maximumReading, lines + (near?.lines ?? 0)),
      ...('tail' in this.beginning && !near ? { tail: maximumReading } : {}),
    });
    if (!answer) return;
    this.#book?.do({ do: 'join', lets: null });
    // There may be older ones than may be held.
    const past = held + answer.lines >= maximumLines ? { older: true } : {};
    this.#change({ reading: null, newer: answer.more, ...past });
    if (answer.more) return this.#change({ state: 'past' });
    if (until.until) return this.#change({ state: 'past', newer: false });
    await this.#follow();
  }

  /**
   * How far beyond an edge is read again, in milliseconds; `lines` lie there. Where that is all that is held, what comes
   * `beyond` its other edge would be read with it, and be taken for what is missing here.
   */
  #overlap(lines: number, beyond: boolean): number {
    return lines > muchOverlap || (beyond && lines >= this.#snapshot.book.lines) ? 0 : disorderMs;
  }

  async #connected(): Promise<void> {
    const { beginning } = this;
    const byTail = 'tail' in beginning && beginning.tail !== 'all';
    if (this.#following || (!this.#begun && byTail)) return this.#follow();
    // The newest are not held: they are read when one scrolls there.
    if (this.#begun && this.#snapshot.newer) return this.#change({ state: 'past' });
    // Which can be read is learnt first.
    if (!this.#readable && !(await this.#look())) return;
    this.#change({ state: 'past', older: 'since' in beginning });
    await this.newer('since' in beginning ? pageLines : maximumReading);
  }

  /** Follows after what is held. */
  async #follow(): Promise<void> {
    const { env, containerIds } = this;
    const turn = ++this.#turn;
    this.#socket.unfollow();
    // Lines of a connection that broke off before it had answered: they come again, all of them.
    if (!this.#begun) this.#book?.do({ do: 'clear' });
    const positions = await this.ask({ ask: 'positions' });
    // The connection has come back meanwhile, and follows.
    if (turn !== this.#turn) return;
    const from = followFrom(this.beginning, this.#snapshot.sources, positions);
    const answer = await this.#answered(this.#socket.follow({ env, containerIds, ...from }));
    if (!answer) return;
    const first = !this.#begun;
    this.#begun = true;
    this.#following = true;
    this.#learn(answer.sources);
    this.#change({
      state: stateOf(answer.sources),
      problem: null,
      newer: false,
      ...(first && !from.after ? { older: true } : {}),
    });
  }

  async #look(): Promise<boolean> {
    const { env, containerIds } = this;
    const answer = await this.#answered(this.#socket.follow({ env, containerIds, tail: 0 }));
    this.#socket.unfollow();
    if (!answer) return false;
    this.#begun = true;
    this.#learn(answer.sources);
    return true;
  }

  #learn(sources: LogSource[]): void {
    this.#readable = sources.flatMap(({ state }, place) => (state === 'refused' ? [] : [place]));
    this.#change({ sources });
  }

  async #read(request: Omit<Parameters<LogSocket['read']>[0], 'env' | 'containerIds'>) {
    const ids = this.#snapshot.sources.map(({ containerId }) => containerId);
    const containerIds = (this.#readable ?? []).flatMap((place) => ids[place] ?? []);
    const answer = await this.#answered(this.#socket.read({ env: this.env, containerIds, ...request }));
    if (!answer) this.#change({ reading: null });
    return answer;
  }

  /** The data of an answer; a problem is shown. Null too where the page or the connection has gone meanwhile. */
  async #answered<T>(asked: Promise<{ data?: T; error?: Problem | undefined }>): Promise<T | null> {
    const answer = await asked.catch(() => null);
    if (this.#closed || !answer) return null;
    if (answer.error) this.#change({ problem: answer.error });
    return answer.data ?? null;
  }

  #became(containerId: string, state: LogState): void {
    const sources = this.#snapshot.sources.map((source) =>
      source.containerId === containerId ? { ...source, state } : source,
    );
    this.#change({ sources, ...(this.#following ? { state: stateOf(sources) } : {}) });
  }

  #change(change: Partial<LogSnapshot>): void {
    if (this.#closed) return;
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}
