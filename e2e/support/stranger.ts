import { request } from 'node:http';
import { io } from 'socket.io-client';
import { noteSecretsOf, noteSecretsOfBody } from './secrets';

/** A bare HTTP request to the loopback, as any program could send it. Answers status and body. */
export function send(
  port: number,
  options: { method?: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  // Without its length Node sends the body of a DELETE unframed, which no server can read.
  const length = options.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(options.body)) };
  const headers = { ...options.headers, ...length };
  noteSecretsOf(headers);
  noteSecretsOfBody(options.body);
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, method: options.method ?? 'GET', path: options.path, headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => {
          noteSecretsOf(response.headers);
          noteSecretsOfBody(body);
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
        });
      },
    );
    call.on('error', reject);
    call.end(options.body);
  });
}

/** Tries to open a namespace with these headers and this token; answers why it was refused, or `open`. */
export function openSocket(port: number, headers: Record<string, string>, token?: string): Promise<string> {
  noteSecretsOf({ headers, token });
  const socket = io(`http://127.0.0.1:${port}/live`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
    auth: { token },
  });
  return new Promise((resolve) => {
    const answer = (what: string) => {
      socket.close();
      resolve(what);
    };
    socket.on('connect', () => answer('open'));
    socket.on('connect_error', (error) => answer(error.message));
  });
}
