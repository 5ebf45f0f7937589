const known = new WeakMap<Response, Buffer>();

/**
 * A response of bytes that are at hand, of which nobody makes a copy: a list has a megabyte. Whoever knows (`direct.ts`) sends
 * them with the head in one write, anybody else reads the response as any other.
 */
export function written(bytes: Buffer, headers: Record<string, string>): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, { headers: { ...headers, 'Content-Length': String(bytes.length) } });
  known.set(response, bytes);
  return response;
}

/** The bytes that `written` was given. */
export function writtenOf(response: Response): Buffer | undefined {
  return known.get(response);
}
