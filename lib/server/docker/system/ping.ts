import type { Engine } from '../engines';
import { asking } from '../errors';
import { within } from './within';

/** dockerode's ping takes a signal; its types do not know it. */
interface Pings {
  ping(options: { abortSignal: AbortSignal }): Promise<unknown>;
}

/** Asks for a sign of life within `withinMs`. Engine API `GET /_ping`. Throws `engine-unreachable`. */
export async function ping(engine: Engine, withinMs: number): Promise<void> {
  // Not on the pool of sockets: calls that hang would keep the ping waiting.
  const client: Pings = engine.streams;
  await asking(within(withinMs, (abortSignal) => client.ping({ abortSignal })));
}
