import type { Asking } from './asking';
import { answerFailure, notARegistry } from './failures';
import { isPage } from './words';

/** What a registry says of itself when it lets one in. */
export interface Ping {
  scheme: 'http' | 'https';
  authentication: 'none' | 'basic' | 'bearer';
}

/**
 * Distribution API `GET /v2/`: is there a registry, and does it take the sign-in? A 404 says that there is none: the
 * specification has no other meaning for it here.
 */
export async function ping(asking: Asking, signal?: AbortSignal): Promise<Ping> {
  const answer = await asking.call({ path: '', maximumBytes: 256 * 1024, signal });
  if (answer.status === 404) throw notARegistry(answer);
  if (answer.status !== 200) throw answerFailure(answer, true);
  if (isPage(answer)) throw notARegistry(answer);
  return {
    scheme: asking.base()?.protocol === 'http:' ? 'http' : 'https',
    authentication: asking.authentication(),
  };
}
