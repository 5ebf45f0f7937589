// A small process of its own: two doors to an engine's registry. One is slow, the other is a prefix-style mirror.
// Usage: node relay.mjs UPSTREAM_PORT BYTES_PER_SECOND READY_FILE
import { renameSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { Transform } from 'node:stream';

const [upstream, rate, readyFile] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
const agent = new http.Agent({ keepAlive: true });

// One bucket for all answers: the whole path is slow, however many layers are fetched at once.
let freeAt = 0;
function throttle() {
  return new Transform({
    transform(chunk, _encoding, done) {
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + (chunk.length / rate) * 1000;
      const wait = freeAt - now;
      if (wait < 5) done(null, chunk);
      else setTimeout(done, wait, null, chunk);
    },
  });
}

/** `python` and `library/python` are the same image here, as in mirrors that put Docker Hub below a prefix. */
const underLibrary = (url) =>
  url.replace(/^\/v2\/(?!library\/|_catalog)(?=[^/?]+\/(?:manifests|blobs|tags)\/)/, '/v2/library/');

function door(rewrite, slow) {
  return http.createServer((request, response) => {
    const { method, headers } = request;
    const forward = http.request(
      { host: '127.0.0.1', port: upstream, path: rewrite(request.url), method, headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        if (slow) answer.pipe(throttle()).pipe(response);
        else answer.pipe(response);
      },
    );
    forward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.on('close', () => forward.destroy());
    request.pipe(forward);
  });
}

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const throttled = await listen(door((url) => url, true));
const prefix = await listen(door(underLibrary, false));
writeFileSync(`${readyFile}.new`, JSON.stringify({ throttled, prefix }));
renameSync(`${readyFile}.new`, readyFile);
