import type { IncomingMessage } from 'node:http';
import type { Endpoint } from '@/lib/contract/api/endpoint';

/** A body must have come whole by then. Milliseconds: Node's own bound, which knows no exception. */
const withinMs = 300_000;

/** Breaks a request off whose body has not come in five minutes, unless a file is sent: that has as long as it takes. */
export function endSlowBodies(endpoints: readonly Endpoint[]): (request: IncomingMessage, path: string) => void {
  const files = endpoints
    .filter(({ upload }) => upload)
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  return (request, path) => {
    if (request.complete || files.some(({ method, pattern }) => method === request.method && pattern.test(path)))
      return;
    const timer = setTimeout(() => request.destroy(), withinMs);
    timer.unref();
    for (const end of ['end', 'close']) request.once(end, () => clearTimeout(timer));
  };
}
