import { describe, expect, it } from 'vitest';
import { createMetrics } from './create-metrics';
import type { ContainerUsage, Sources } from './metrics';
import { readExposition } from './testing/exposition';

const web: ContainerUsage = {
  ...{ name: 'web', image: 'nginx:1', project: 'shop', cpuSeconds: 1.5, memory: 1024 },
  ...{ received: 1, sent: 2, read: 3, written: 4 },
};
const sources: Sources = {
  engines: () => [{ env: 'local', connected: false }],
  containers: () => ['running', 'running', 'exited'].map((state) => ({ env: 'local', state })),
  jobs: () => [{ kind: 'image.pull', state: 'done' }],
  terminals: () => [],
  auditWaiting: () => 3,
  usage: null,
};
async function scraped(metrics: ReturnType<typeof createMetrics>) {
  const read = readExposition(await metrics.text());
  const value = (name: string, labels: Record<string, string> = {}) =>
    read.samples.find(
      (one) => one.name === name && Object.entries(labels).every(([label, text]) => one.labels[label] === text),
    )?.value;
  return { ...read, value };
}

describe('the metrics', () => {
  it('count what parts tell of', async () => {
    const metrics = createMetrics();
    metrics.request({ method: 'GET', route: '/api/audit', status: 200, seconds: 0.03 });
    metrics.request({ method: 'BREW', route: '/other', status: 404, seconds: 0 });
    metrics.engineCall('GET /containers/{id}/json', true, 0.002);
    metrics.engineLost('local');
    metrics.socket('/live', 1);
    metrics.socket('/live', 1);
    metrics.socket('/live', -1);
    metrics.jobEnded('image.pull', 'failed');
    metrics.signInFailed('wrong-credentials');
    const { value } = await scraped(metrics);
    const bucket = (le: string) => value('quayside_http_request_duration_seconds_bucket', { route: '/api/audit', le });
    expect([bucket('0.025'), bucket('0.05'), bucket('+Inf')]).toEqual([0, 1, 1]);
    expect(value('quayside_http_request_duration_seconds_count', { method: 'other' })).toBe(1);
    const verb = 'GET /containers/{id}/json';
    expect(value('quayside_engine_request_duration_seconds_sum', { verb, outcome: 'ok' })).toBe(0.002);
    expect(value('quayside_engine_lost_total', { env: 'local' })).toBe(1);
    expect(value('quayside_sockets', { namespace: '/live' })).toBe(1);
    expect(value('quayside_jobs_ended_total', { kind: 'image.pull', state: 'failed' })).toBe(1);
    expect(value('quayside_sign_in_failures_total', { reason: 'wrong-credentials' })).toBe(1);
  });
  it('look at the state of things when they are asked for', async () => {
    const metrics = createMetrics();
    metrics.lookAt(sources);
    const { value } = await scraped(metrics);
    expect(value('quayside_engine_up', { env: 'local' })).toBe(0);
    expect(value('quayside_containers', { state: 'running' })).toBe(2);
    expect(value('quayside_jobs', { kind: 'image.pull', state: 'done' })).toBe(1);
    expect(value('quayside_audit_waiting')).toBe(3);
    expect(value('quayside_build_info')).toBe(1);
  });
  it('tell what each container uses where that is wanted, of those alone that run now', async () => {
    const metrics = createMetrics();
    let measured = [web, { ...web, name: 'a "quoted"\\ name', cpuSeconds: 0 }];
    metrics.lookAt({ ...sources, usage: async () => ({ measured, missing: 1 }) });
    const first = await scraped(metrics);
    expect(first.value('quayside_container_cpu_seconds_total', { name: 'web', project: 'shop' })).toBe(1.5);
    expect(first.value('quayside_container_block_write_bytes_total', { name: 'a "quoted"\\ name' })).toBe(4);
    expect(first.value('quayside_containers_not_measured')).toBe(1);
    measured = [{ ...web, cpuSeconds: 1.25 }];
    const { value, samples } = await scraped(metrics);
    expect(value('quayside_container_cpu_seconds_total', { name: 'web' })).toBe(1.25);
    expect(samples.filter(({ name }) => name === 'quayside_container_memory_bytes')).toHaveLength(1);
  });
  it('of nothing that happened hold the process and no series that grow', async () => {
    const { types, value } = await scraped(createMetrics());
    expect(types.get('process_cpu_seconds_total')).toBe('counter');
    expect(value('nodejs_heap_size_used_bytes')).toBeGreaterThan(0);
  });
});

describe('the rules of the format', () => {
  const good = '# HELP a_total A\n# TYPE a_total counter\na_total{x="1"} 1\n';
  it('let what is right through', () => expect(readExposition(good).samples).toHaveLength(1));
  it.each([
    ['a series that stands twice', `${good}a_total{x="1"} 2\n`],
    ['a sample without a TYPE', `${good}b 2\n`],
    ['a counter that is not named like one', good.replaceAll('a_total', 'a')],
    ['a label that is none', good.replace('x="1"', 'x=1')],
    ['a line that does not end', good.trimEnd()],
    ['a TYPE without HELP', '# TYPE a gauge\na 1\n'],
    [
      'buckets that fall',
      '# HELP h H\n# TYPE h histogram\nh_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n',
    ],
    ['buckets without an end', '# HELP h H\n# TYPE h histogram\nh_bucket{le="1"} 2\nh_sum 1\nh_count 2\n'],
  ])('refuse %s', (_, text) => expect(() => readExposition(text)).toThrow());
});
