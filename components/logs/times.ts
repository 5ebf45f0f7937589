/** The engine's time of a line in the reader's own zone, to the millisecond: `2026-11-24 16:41:12.636`. */
export function localTime(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day} ${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The same in UTC: `2026-11-24 15:41:12.636Z`. */
export function utcTime(time: string): string {
  return time.length < 23 ? time : `${time.slice(0, 10)} ${time.slice(11, 23)}Z`;
}
