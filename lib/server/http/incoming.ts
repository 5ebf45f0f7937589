import type { IncomingMessage } from 'node:http';

const incoming = new WeakMap<Request, IncomingMessage>();

/** Says that the body of `request`, which has none, is that of `message`: a stream of Node's. */
export function setIncoming(request: Request, message: IncomingMessage): void {
  incoming.set(request, message);
}

/** What `setIncoming` said of it. */
export function incomingOf(request: Request): IncomingMessage | undefined {
  return incoming.get(request);
}
