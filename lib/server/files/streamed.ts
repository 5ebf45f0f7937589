import type { Readable } from 'node:stream';

const bodies = new WeakMap<Response, Readable>();

/**
 * A response whose body is a stream of Node's. Whoever knows (`http/direct.ts`) takes that, for the web's own streams halve
 * what passes through in a second; anybody else reads the response as any other.
 */
export function streamed(body: Readable, headers: Record<string, string>): Response {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const web = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void body.destroy(),
    },
    { highWaterMark: 0 },
  );
  const response = new Response(web, { headers });
  bodies.set(response, body);
  return response;
}

/** The stream that `streamed` was given. */
export function streamOf(response: Response): Readable | undefined {
  return bodies.get(response);
}
