import type { Terminal } from '@xterm/xterm';

/** What xterm answers by itself: DA, DSR, DECRQM, the state of the focus when it is first asked for; colours; DECRQSS. */
const questions = {
  csi: [
    { final: 'c' },
    { prefix: '>', final: 'c' },
    { final: 'n' },
    { prefix: '?', final: 'n' },
    { intermediates: '$', final: 'p' },
    { prefix: '?', intermediates: '$', final: 'p' },
    { prefix: '?', final: 'h' },
  ],
  osc: [4, 10, 11, 12],
  dcs: [{ intermediates: '$', final: 'q' }],
} as const;

/**
 * Keeps xterm from answering the program where another page does, or has done so before. Its answers come out as if typed,
 * at once when the question is parsed; so who listens asks `dropped` of each.
 */
export class Answers {
  readonly #waiting: boolean[] = [];
  #dropped = false;

  constructor(readonly terminal: Terminal) {
    const { parser } = terminal;
    for (const id of questions.csi) parser.registerCsiHandler(id, this.#asked);
    for (const id of questions.osc) parser.registerOscHandler(id, this.#asked);
    for (const id of questions.dcs) parser.registerDcsHandler(id, this.#asked);
  }

  /** Whether what xterm sends right now is an answer that is not ours to give. */
  get dropped(): boolean {
    return this.#dropped;
  }

  /** Shows bytes and calls `shown` when they are; questions in them are answered if `answers`. */
  write(data: Uint8Array, shown: () => void, answers: boolean): void {
    this.#waiting.push(answers);
    this.terminal.write(data, () => {
      this.#waiting.shift();
      shown();
    });
  }

  /** Before xterm's own handler, which this leaves the question to. */
  readonly #asked = (): boolean => {
    this.#dropped = this.#waiting[0] !== true;
    // Nothing is typed while xterm parses; what is typed afterwards is no answer.
    queueMicrotask(() => (this.#dropped = false));
    return false;
  };
}
