import { Failure } from '../../errors/failure';
import { connectEngine } from '../engines';
import { asking } from '../errors';
import { within } from './within';

/** dockerode's call takes a signal; its types do not know it. What answers may be no engine. */
interface Versions {
  version(options: { abortSignal: AbortSignal }): Promise<{ Version?: string; ApiVersion?: string } | string>;
}

/**
 * Asks whatever is at `address`, over a connection of its own, which engine it is and which newest API it speaks. Engine
 * API `GET /version`. Throws `engine-unreachable`, also after `withinMs`, and `engine-error` for what is no engine.
 */
export async function askVersion(address: string, withinMs: number): Promise<{ version: string; apiVersion: string }> {
  const engine = connectEngine(address);
  try {
    const client = engine.plain.streams as unknown as Versions;
    const answer = await asking(within(withinMs, (abortSignal) => client.version({ abortSignal })));
    if (typeof answer === 'string' || !answer.Version || !answer.ApiVersion)
      throw new Failure('engine-error', { detail: 'what answers is no Docker Engine' });
    return { version: answer.Version, apiVersion: answer.ApiVersion };
  } finally {
    engine.close();
  }
}
