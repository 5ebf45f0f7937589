import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExposition } from '../metrics/testing/exposition';
import { testServer, type TestServer } from '../realtime/testing/test-server';
import { docker, until } from '../testing/test-engine';

const token = 'scraper-token-of-this-test';
let open: TestServer;
let closed: TestServer;

beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  const labels = ['--label', 'com.docker.compose.project=shop'];
  await docker('run', '-d', '--name', 'quayside-measured', ...labels, 'busybox', 'sleep', '1000');
  open = await testServer({ QUAYSIDE_METRICS_TOKEN: token, QUAYSIDE_METRICS_CONTAINERS: '1' });
  closed = await testServer();
  for (const { core } of [open, closed])
    await until(() => core.environment('local').live.status().state === 'connected', 'the engine');
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await docker('rm', '-f', 'quayside-measured');
});

type Headers = Record<string, string>;
const get = (server: TestServer, path: string, headers: Headers = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { headers });
const bearer = (given: string) => ({ authorization: `Bearer ${given}` });

describe('/metrics', () => {
  it('is no path where no token is set, whoever asks', async () => {
    const { cookie, token: page } = closed.session;
    const tried: Headers[] = [{}, bearer(token), { cookie, 'x-quayside-token': page }];
    for (const headers of tried) expect((await get(closed, '/metrics', headers)).status).toBe(404);
  });
  it('opens to the token alone, not to a session', async () => {
    const { cookie, token: page } = open.session;
    const session = { cookie, 'x-quayside-token': page };
    const tried: Headers[] = [{}, bearer('another'), bearer(''), { authorization: token }, session];
    for (const headers of tried) {
      const answer = await get(open, '/metrics', headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await answer.text()).not.toContain('quayside_');
    }
    const other = await fetch(`http://127.0.0.1:${open.port}/metrics`, { method: 'POST', headers: bearer(token) });
    expect(other.status).toBe(405);
  });
  it('tells of requests, the engine and containers in the format of Prometheus', async () => {
    await get(open, '/healthz');
    const answer = await get(open, '/metrics', bearer(token));
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const { samples } = readExposition(await answer.text());
    const of = (name: string, labels: Record<string, string>) =>
      samples.filter(
        (one) => one.name === name && Object.entries(labels).every(([key, text]) => one.labels[key] === text),
      );
    const asked = of('quayside_http_request_duration_seconds_count', {
      route: '/healthz',
      method: 'GET',
      status: '200',
    });
    expect(asked[0]?.value).toBeGreaterThan(0);
    const verb = 'GET /containers/json';
    expect(of('quayside_engine_request_duration_seconds_count', { verb, outcome: 'ok' })).toHaveLength(1);
    expect(of('quayside_engine_up', { env: 'local' })[0]?.value).toBe(1);
    const labels = { name: 'quayside-measured', image: 'busybox', project: 'shop' };
    expect(of('quayside_container_memory_bytes', labels)[0]?.value).toBeGreaterThan(0);
    expect(of('quayside_container_cpu_seconds_total', labels)[0]?.value).toBeGreaterThan(0);
  });
});

describe('/readyz', () => {
  it('is open to everybody and says no more than that all is well', async () => {
    const answer = await get(closed, '/readyz');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready' }]);
  });
  it('says in a word that the engine is out of reach, and not where it is', async () => {
    const alone = await testServer({ QUAYSIDE_ENGINE: 'unix:///nowhere/docker.sock' });
    const answer = await get(alone, '/readyz');
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'not-ready', reasons: ['engine'] }]);
    expect((await get(alone, '/healthz')).status).toBe(200);
    await alone.close();
  });
});

describe('a request', () => {
  it('is answered with its id, whatever a stranger sends as one', async () => {
    const answer = await get(closed, '/nowhere', { 'x-request-id': 'mine-and-mine' });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/);
  });
});
