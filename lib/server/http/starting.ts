import type { Server } from 'node:http';

/**
 * Answers every request with 503 until the answer is called: a server listens before it can serve, and whoever comes
 * meanwhile shall try again and not hang.
 */
export function answerStarting(http: Server): () => void {
  // Never taken off: socket.io keeps the listeners that it finds, and calls them itself.
  let starting = true;
  http.on('request', (_, response) => {
    if (!starting) return;
    response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end('{"error":"Quayside is starting."}');
  });
  return () => void (starting = false);
}
