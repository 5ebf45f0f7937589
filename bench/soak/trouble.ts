/** A message was on its way when the connection was cut on purpose: nobody can know whether it arrived. */
export class CutOff extends Error {}

/** What went wrong, as a person would have seen it. */
export interface Noted {
  what: string;
  words: string;
  /** Seconds since the run began. */
  at: number;
}

/** The errors of one run, and when the engine was down: what falls into such a time is excused. */
export class Trouble {
  readonly seen: Noted[] = [];
  readonly began = Date.now();
  /** Actions that were tried. */
  actions = 0;
  excused = 0;
  /** Messages that were on their way at a cut. */
  cutOff = 0;
  #downs: { from: number; to: number }[] = [];

  /** The engine is about to go; call the answer when pages are right again. */
  engineDown(): () => void {
    const down = { from: Date.now(), to: Infinity };
    this.#downs.push(down);
    return () => void (down.to = Date.now());
  }

  /** Whether the engine was down at any moment since `from` (milliseconds of the wall clock). */
  wasDownSince(from: number): boolean {
    return this.#downs.some((down) => down.to >= from);
  }

  /** Does one thing that a person does; what it throws is noted. Answers whether it went well. */
  async act(what: string, work: () => Promise<unknown>): Promise<boolean> {
    const from = Date.now();
    this.actions += 1;
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof CutOff) this.cutOff += 1;
      else this.note(what, error instanceof Error ? error.message : String(error), from);
      return false;
    }
  }

  /** Notes what was seen, unless the engine was down since `from`. */
  note(what: string, words: string, from = Date.now()): void {
    if (this.wasDownSince(from)) return void (this.excused += 1);
    const at = (Date.now() - this.began) / 1000;
    this.seen.push({ what, words, at });
    console.error(`  error at ${at.toFixed(0)} s: ${what}: ${words}`);
  }
}
