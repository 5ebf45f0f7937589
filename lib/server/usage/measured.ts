/** An answer that costs the engine a walk of its disk, with when it was had (ISO 8601) and how long it took, in milliseconds. */
export interface Measurement<T> {
  at: string;
  took: number;
  sizes: T[];
}

/** What is measured only when somebody asks. */
export interface Measured<T> {
  /** The last answer, however old; `again`: a new one. Those who ask meanwhile share it. */
  measure(again: boolean): Promise<Measurement<T>>;
  /** The last answer, if there is one: nothing is asked. */
  last(): Measurement<T> | null;
}

export function createMeasured<T>(ask: () => Promise<T[]>): Measured<T> {
  let last: Measurement<T> | null = null;
  let measuring: Promise<Measurement<T>> | null = null;

  async function measure(): Promise<Measurement<T>> {
    const began = performance.now();
    const sizes = await ask();
    last = { at: new Date().toISOString(), took: Math.round(performance.now() - began), sizes };
    return last;
  }

  return {
    last: () => last,
    async measure(again) {
      if (last && !again) return last;
      measuring ??= measure().finally(() => (measuring = null));
      return measuring;
    },
  };
}
