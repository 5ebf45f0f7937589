import type { Engine } from '../engines';
import { asking } from '../errors';

/** dockerode's ping takes a signal; its types do not know it. */
interface Pings {
  ping(options: { abortSignal: AbortSignal }): Promise<unknown>;
}

/** Asks for a sign of life within `withinMs`. Engine API `GET /_ping`. Throws `engine-unreachable`. */
export async function ping(engine: Engine, withinMs: number): Promise<void> {
  // Not on the pool of sockets: calls that hang would keep the ping waiting.
  const client: Pings = engine.streams;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), withinMs);
  const answer = client.ping({ abortSignal: giveUp.signal }).catch((error: unknown) => {
    throw giveUp.signal.aborted ? late(withinMs) : error;
  });
  await asking(answer).finally(() => clearTimeout(timer));
}

function late(withinMs: number): Error {
  const error = new Error(`The engine did not answer a ping within ${withinMs} ms.`);
  return Object.assign(error, { code: 'ETIMEDOUT' });
}
