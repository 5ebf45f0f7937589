import type { OutputStream } from '@/lib/client/terminal/connection';

/** Text of one stream, in the order in which it came. */
export interface Segment {
  id: number;
  stream: OutputStream;
  text: string;
}

/** Characters that a page keeps; a log belongs in the log viewer. */
const keptCharacters = 8_000_000;
/** A segment grows no longer than this, so that a new line renders little. Characters. */
const segmentCharacters = 16_384;
/** Colours and cursor moves (ECMA-48 CSI, OSC), which plain text does not show. */
const escapes = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;

/** The output of a session without a TTY as text: each stream decoded by itself, so that a cut character survives. */
export class OutputBuffer {
  #segments: readonly Segment[] = [];
  #next = 0;
  #held = 0;
  /** Bytes whose text is no longer kept, or never came. */
  trimmed = 0;
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  append(data: Uint8Array, stream: OutputStream): void {
    const text = this.#decoders[stream].decode(data, { stream: true }).replace(escapes, '').replace(/\r\n/g, '\n');
    if (!text) return;
    const last = this.#segments.at(-1);
    const joins = last?.stream === stream && last.text.length + text.length <= segmentCharacters;
    this.#segments = joins
      ? [...this.#segments.slice(0, -1), { ...last, text: last.text + text }]
      : [...this.#segments, { id: this.#next++, stream, text }];
    this.#held += text.length;
    while (this.#held > keptCharacters) this.#drop();
  }

  /** All of it, or one stream's. */
  text(stream?: OutputStream): string {
    const wanted = this.#segments.filter((segment) => !stream || segment.stream === stream);
    return wanted.map(({ text }) => text).join('');
  }

  #drop(): void {
    const [first, ...rest] = this.#segments;
    if (!first) return;
    this.#held -= first.text.length;
    this.trimmed += first.text.length;
    this.#segments = rest;
  }
}
