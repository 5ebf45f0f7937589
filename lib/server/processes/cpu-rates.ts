/** What `ps` tells is whole seconds: over so long a span they make a rate that is true to a tenth of a core. Milliseconds. */
const coarseSpanMs = 10_000;

/** CPU time that a process has used so far. `fine`: to the hundredth of a second, as /proc has it. */
export interface UsedCpu {
  pid: number;
  seconds: number;
  fine: boolean;
}

interface Sample {
  at: number;
  seconds: number;
}

/** What share of a core processes use at present, from what they had used at earlier looks. */
export class CpuRates {
  /** Oldest first; what is older than the span that is needed is let go of. */
  #samples = new Map<number, Sample[]>();

  /**
   * Takes a look of time `at` (milliseconds), and answers for each process by its number the percent of one core since an
   * earlier one; left out: those of which too little is known yet. A process that has used less than before is another one.
   */
  rates(at: number, processes: readonly UsedCpu[]): Map<number, number> {
    const next = new Map<number, Sample[]>();
    const rates = new Map<number, number>();
    for (const { pid, seconds, fine } of processes) {
      const known = this.#samples.get(pid) ?? [];
      const before = (known.at(-1)?.seconds ?? 0) > seconds ? [] : known;
      const span = fine ? 0 : coarseSpanMs;
      // The latest one that is old enough, and all after it.
      const from = before.findLastIndex((one) => at - one.at >= span && at > one.at);
      const base = before[from];
      if (base) rates.set(pid, (100 * 1000 * (seconds - base.seconds)) / (at - base.at));
      next.set(pid, [...before.slice(Math.max(0, from)), { at, seconds }]);
    }
    this.#samples = next;
    return rates;
  }
}
