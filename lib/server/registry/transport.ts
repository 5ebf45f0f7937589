import {
  Agent as PlainAgent,
  request as requestPlain,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as TlsAgent, request as requestTls } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { RegistryAccess } from './access';
import { connectionFailure, tooMuch } from './failures';
import { guardedLookup, requireReachable } from './guarded-lookup';

export interface Sent {
  url: URL;
  method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
  /** The most that is read of the answer, whatever it says that it has. */
  maximumBytes: number;
  signal?: AbortSignal | undefined;
}
export interface Answer {
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends requests and reads whole answers; follows nothing. Throws a `Failure` for what is no answer. */
export interface Transport {
  send(sent: Sent): Promise<Answer>;
  close(): void;
}

/** Connections to one registry: what more is asked at the same time waits. */
const mostSockets = 8;
/** A registry that has not answered in full by then does not. Milliseconds. */
const usualTimeoutMs = 15_000;
const agentName = 'Quayside';

/** A way to one registry and to whom it sends for tokens and blobs, with the certificates that `access` trusts. */
export function createTransport(access: RegistryAccess, timeoutMs = usualTimeoutMs): Transport {
  const common = { keepAlive: true, maxSockets: mostSockets, timeout: timeoutMs };
  const plain = new PlainAgent(common);
  const tls = new TlsAgent({
    ...common,
    rejectUnauthorized: !access.insecure,
    // Node takes these in the place of its own.
    ...(access.ca === '' ? {} : { ca: [...rootCertificates, access.ca] }),
  });
  return {
    async send({ url, method, headers = {}, body, maximumBytes, signal }) {
      const ends = AbortSignal.timeout(timeoutMs);
      const both = signal ? AbortSignal.any([ends, signal]) : ends;
      const isTls = url.protocol === 'https:';
      const options = {
        ...{ method, signal: both, lookup: guardedLookup, agent: isTls ? tls : plain },
        headers: { 'User-Agent': agentName, ...headers, ...(body === undefined ? {} : lengthOf(body)) },
      };
      try {
        requireReachable(url.hostname);
        const answer = await new Promise<IncomingMessage>((resolve, reject) => {
          const sending = (isTls ? requestTls : requestPlain)(url, options, resolve).on('error', reject);
          sending.end(body);
        });
        return { url, status: answer.statusCode ?? 0, headers: answer.headers, body: await read(answer, maximumBytes) };
      } catch (error) {
        signal?.throwIfAborted();
        throw connectionFailure(error, url, ends.aborted ? timeoutMs : null, access.ca);
      }
    },
    close: () => [plain, tls].forEach((agent) => agent.destroy()),
  };
}

async function read(answer: IncomingMessage, maximumBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    // Leaving the loop closes the connection.
    if (bytes > maximumBytes) throw tooMuch(maximumBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function lengthOf(body: string): Record<string, string> {
  return { 'Content-Length': String(Buffer.byteLength(body)) };
}
