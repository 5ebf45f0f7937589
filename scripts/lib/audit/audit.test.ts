import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';

/** By package: what a registry's bulk advisory service answers. */
type Advisories = Record<string, object[]>;
const advisoryOf = (name: string, title: string) => ({
  ...{ id: 1, url: `https://advisories.example/${name}`, title, severity: 'high' },
  ...{ vulnerable_versions: '*', cwe: [], cvss: { score: 7, vectorString: null } },
});
const canary: Advisories = { lodash: [advisoryOf('lodash', 'Prototype pollution')] };

let service: Server | undefined;
afterEach(() => service?.close());

/** A registry of its own, of whose paths only this one counts. Answers its address. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  service = createServer(answer).listen(0, '127.0.0.1');
  await once(service, 'listening');
  return `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
}

/** A registry that knows these advisories, and tells those of the packages that it is asked about. */
function knowing(advisories: Advisories): Promise<string> {
  return serve((request, response) => {
    // What else there is of a package: npm asks, and can do without.
    if (request.method !== 'POST') return response.writeHead(404).end();
    void buffer(request).then((sent) => {
      const zipped = request.headers['content-encoding'] === 'gzip';
      const asked = JSON.parse((zipped ? gunzipSync(sent) : sent).toString()) as object;
      const known = Object.entries(advisories).filter(([name]) => name in asked);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(Object.fromEntries(known)));
    });
  });
}

/** Runs `npm run audit` against that registry. */
function audit(registry: string, variables: Record<string, string> = {}) {
  const env = { ...process.env, npm_config_registry: registry, npm_config_fetch_retry_mintimeout: '10', ...variables };
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['scripts/audit.mjs'], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

describe('npm run audit', () => {
  it('says that nothing is known when the service answers so, and knows others', async () => {
    const { code, out, err } = await audit(await knowing(canary));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^No known advisory of the \d{2,} packages that the server runs on\.\n$/);
  });

  it('names each advisory of what the server runs on, and none of what only builds it', async () => {
    const { code, out } = await audit(
      await knowing({
        ...canary,
        dockerode: [advisoryOf('dockerode', 'It lets go')],
        eslint: [advisoryOf('eslint', '')],
      }),
    );
    expect(code).toBe(1);
    expect(out).toMatch(
      /^high: dockerode: It lets go \(https:\/\/advisories\.example\/dockerode\)\n1 known advisory of the \d+ packages that the server runs on\.\n$/,
    );
  });

  it.each<[string, () => Promise<string>, RegExp]>([
    ['is not there', () => Promise.resolve('http://127.0.0.1:9/'), /out of reach \(.*\)/],
    ['does not know the question', () => serve((_, answer) => answer.writeHead(405).end()), /405 Method Not Allowed/],
    ['fails', () => serve((_, answer) => answer.writeHead(500).end('oops')), /out of reach \(.*500/],
    ['answers with a page', () => serve((_, answer) => answer.end('<p>Sign in first')), /out of reach/],
    ['knows nothing of anything', () => knowing({}), /no advisory at all, not even of lodash/],
  ])('has an exit code of its own, and one line, when the service %s', async (_, registry, why) => {
    const { code, out, err } = await audit(await registry());
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^Not checked: .*\n$/);
    expect(err).toMatch(why);
    expect(err).not.toContain('http');
  });

  it('asks although npm is told to stay offline', async () => {
    const registry = await knowing({ dockerode: [advisoryOf('dockerode', 'It lets go')] });
    expect((await audit(registry, { npm_config_offline: 'true' })).code).toBe(1);
  });
});
