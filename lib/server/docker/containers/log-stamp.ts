/** Bytes of a timestamp as engines put it before a line: RFC 3339 in UTC, always with nine digits. */
export const stampBytes = 30;
/** Its bytes before the nanoseconds: `2026-11-24T10:00:01.` */
const secondBytes = 20;
const second = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.$/;
const zero = 0x30;
const utc = 0x5a;

/** Reads the time of a line from its bytes, without a string of each: the second is nearly always that of the line before. */
export class LogStamp {
  /** Since 1970. */
  seconds = 0;
  nanos = 0;
  readonly #second = Buffer.alloc(secondBytes);

  /** Reads the timestamp at `from`; answers whether there was one of the usual form. */
  read(data: Buffer, from: number): boolean {
    if (data[from + stampBytes - 1] !== utc) return false;
    let nanos = 0;
    for (let index = from + secondBytes; index < from + stampBytes - 1; index++) {
      const digit = (data[index] ?? 0) - zero;
      if (digit < 0 || digit > 9) return false;
      nanos = nanos * 10 + digit;
    }
    if (!this.#known(data, from) && !this.#learn(data, from)) return false;
    this.nanos = nanos;
    return true;
  }

  #known(data: Buffer, from: number): boolean {
    for (let index = secondBytes - 1; index >= 0; index--) if (data[from + index] !== this.#second[index]) return false;
    return true;
  }

  #learn(data: Buffer, from: number): boolean {
    const text = data.toString('latin1', from, from + secondBytes);
    const ms = second.test(text) ? Date.parse(`${text.slice(0, -1)}Z`) : NaN;
    if (Number.isNaN(ms) || ms < 0) return false;
    data.copy(this.#second, 0, from, from + secondBytes);
    this.seconds = ms / 1000;
    return true;
  }
}
