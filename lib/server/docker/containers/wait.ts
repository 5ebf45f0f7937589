import { asking } from '../errors';
import type { Engine } from '../engines';

/** `next-exit` counts only an exit after the call, `removed` waits until the container is gone. */
export type WaitCondition = 'not-running' | 'next-exit' | 'removed';

/** A wait that the engine has taken note of. */
export interface Waiting {
  /** The exit code; rejects when the engine goes away or `cancel` was called. */
  readonly exitCode: Promise<number>;
  cancel(): void;
}

/** The engine's answer to a wait: its headers come when it has taken note, its body at the end. */
type Answer = AsyncIterable<Buffer> & { destroy(): void };

/**
 * Waits for the end of a container: Engine API `POST /containers/{id}/wait`. Resolves when the engine waits, so that a
 * start sent afterwards cannot be missed. Throws `not-found`.
 */
export async function wait(engine: Engine, containerId: string, condition: WaitCondition): Promise<Waiting> {
  const answer = await asking(
    new Promise<Answer>((resolve, reject) => {
      // dockerode's own `wait` tells nothing before the end.
      engine.streams.modem.dial(
        {
          path: `/containers/${encodeURIComponent(containerId)}/wait?condition=${condition}&`,
          method: 'POST',
          isStream: true,
          statusCodes: { 200: true, 400: 'bad parameter', 404: 'no such container', 500: 'server error' },
        },
        (error: Error | null, response: unknown) => (error ? reject(error) : resolve(response as Answer)),
      );
    }),
  );
  const exitCode = readExitCode(answer);
  // Who only cancels never looks at it.
  exitCode.catch(() => undefined);
  return { exitCode, cancel: () => answer.destroy() };
}

async function readExitCode(answer: Answer): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const { StatusCode } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { StatusCode: number };
  return StatusCode;
}
