import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { testEngine } from './test-engine';

/**
 * How a mirror dies, or lives. `half`: the last layer stops in its middle. `slow`: it comes in small parts at first. `stale`: it has
 * another image under the name. `elsewhere`: it has the image for another platform alone.
 */
export type Death =
  | 'forbidden'
  | 'missing'
  | 'page'
  | 'broken'
  | 'limit'
  | 'sign-in'
  | 'silent'
  | 'half'
  | 'slow'
  | 'stale'
  | 'elsewhere'
  | 'none';

/** Bytes; only the largest layer of `python` is larger. */
const largeLayer = 5_000_000;

const page = '<!doctype html><html><head><title>Sign in to the network</title></head><body>Welcome</body></html>';
const answers: Partial<Record<Death, [status: number, type: string, body: string]>> = {
  forbidden: [403, 'text/html', '<html><head><title>403 Forbidden</title></head></html>'],
  missing: [404, 'application/json', '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}'],
  page: [200, 'text/html', page],
  broken: [500, 'text/plain', 'upstream is gone'],
  limit: [429, 'application/json', '{"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}'],
  'sign-in': [401, 'application/json', '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}'],
};
const foreign = {
  schemaVersion: 2,
  mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifests: [
    {
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      ...{ size: 1000, digest: `sha256:${'5'.repeat(64)}`, platform: { architecture: 's390x', os: 'linux' } },
    },
  ],
};

/** A mirror of the private engine's registry that dies in one way; `/v2/` itself answers as long as the way allows it. */
export interface FailingMirror {
  /** host:port on the loopback, which the engine trusts without TLS. */
  address: string;
  /** What it was asked for: method and path. */
  asked: string[];
  close(): Promise<void>;
}

export async function failingMirror(death: Death): Promise<FailingMirror> {
  const asked: string[] = [];
  const server = createServer((incoming, answer) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const isPing = incoming.url === '/v2/';
    const said = answers[death];
    if (death === 'silent') return;
    if (said && !(isPing && death !== 'page')) {
      const [status, type, body] = said;
      answer.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
    } else if (death === 'elsewhere' && incoming.url?.includes('/manifests/')) {
      answer.writeHead(200, { 'Content-Type': foreign.mediaType }).end(JSON.stringify(foreign));
    } else forward(incoming, answer, death);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

function forward(incoming: IncomingMessage, answer: ServerResponse, death: Death): void {
  const { method, headers, url = '' } = incoming;
  const path =
    death === 'stale'
      ? url
          .replace('/library/python/', '/library/nginx/')
          .replace(/\/manifests\/(?!sha256:)[^/]+$/, '/manifests/latest')
      : url;
  const upstream = request(`http://${testEngine().registry}${path}`, { method, headers }, (found) => {
    answer.writeHead(found.statusCode ?? 502, found.headers);
    const size = Number(found.headers['content-length'] ?? 0);
    if (url.includes('/blobs/') && size > largeLayer && death === 'half')
      until(found, answer, size / 2).catch(() => answer.destroy());
    else if (url.includes('/blobs/') && size > largeLayer && death === 'slow')
      slowly(found, answer).catch(() => answer.destroy());
    else found.pipe(answer);
  });
  upstream.on('error', () => answer.destroy());
  answer.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

/** Sends so many bytes, and then nothing more. */
async function until(found: IncomingMessage, answer: ServerResponse, bytes: number): Promise<void> {
  let sent = 0;
  for await (const part of found as AsyncIterable<Buffer>) {
    if (sent >= bytes) return;
    sent += part.length;
    answer.write(part);
  }
}

/** Half a megabyte every 400 ms for three seconds, then the rest. */
async function slowly(found: IncomingMessage, answer: ServerResponse): Promise<void> {
  let waits = 8;
  let since = 0;
  for await (const part of found as AsyncIterable<Buffer>) {
    answer.write(part);
    since += part.length;
    if (since < 500_000 || waits === 0) continue;
    [since, waits] = [0, waits - 1];
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  answer.end();
}
