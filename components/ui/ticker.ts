const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let now = Date.now();

function tick(): void {
  now = Date.now();
  listeners.forEach((each) => each());
}

/** The time of the last tick, in ms: the same to all who ask between two, so that a render sees one time. */
export function lastTick(): number {
  return now;
}

/** Calls `listener` each second until the returned function is called. One timer serves all, and stops when none is left. */
export function everySecond(listener: () => void): () => void {
  if (timer === null) now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}
