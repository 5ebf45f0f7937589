import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { version } from '@/package.json';
import type { MetricDescription, Metrics } from './metrics';
import { addGauges } from './gauges';
import { addUsage } from './usage-metrics';

/** Bounds of the histograms, in seconds. An engine on the same host answers in a few milliseconds. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const engineBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Methods that are told apart: strangers may send any word. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The metrics of this process, by prom-client. Begins to measure the event loop and the garbage collector. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  new Gauge({ name: 'quayside_build_info', help: 'Version of Quayside; always 1', labelNames: ['version'], registers })
    .labels(version)
    .set(1);
  const requests = new Histogram({
    name: 'quayside_http_request_duration_seconds',
    help: 'Requests by pattern of the route, until the last byte of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers,
  });
  const calls = new Histogram({
    name: 'quayside_engine_request_duration_seconds',
    help: 'Calls of an engine by verb of its API, until its (first) answer',
    labelNames: ['verb', 'outcome'],
    buckets: engineBuckets,
    registers,
  });
  const lost = new Counter({
    name: 'quayside_engine_lost_total',
    help: 'How often the event stream of an engine was lost; each time Quayside connects anew',
    labelNames: ['env'],
    registers,
  });
  const sockets = new Gauge({
    name: 'quayside_sockets',
    help: 'Open sockets of pages by namespace',
    labelNames: ['namespace'],
    registers,
  });
  const ended = new Counter({
    name: 'quayside_jobs_ended_total',
    help: 'Jobs that have ended by kind and state',
    labelNames: ['kind', 'state'],
    registers,
  });
  const failed = new Counter({
    name: 'quayside_sign_in_failures_total',
    help: 'Sign-ins that were refused or failed by reason',
    labelNames: ['reason'],
    registers,
  });

  return {
    request: ({ method, route, status, seconds }) =>
      requests.observe({ method: methods.has(method) ? method : 'other', route, status }, seconds),
    engineCall: (verb, ok, seconds) => calls.observe({ verb, outcome: ok ? 'ok' : 'error' }, seconds),
    engineLost: (env) => lost.inc({ env }),
    socket: (namespace, change) => sockets.inc({ namespace }, change),
    jobEnded: (kind, state) => ended.inc({ kind, state }),
    signInFailed: (reason) => failed.inc({ reason }),
    contentType: registry.contentType,
    lookAt(sources) {
      addGauges(registry, sources);
      if (sources.usage) addUsage(registry, sources.usage);
    },
    text: () => registry.metrics(),
    list: () =>
      registry
        .getMetricsAsArray()
        .map(describe)
        .filter(({ name }) => name.startsWith('quayside_')),
  };
}

/** prom-client's types do not know all that its metrics hold. */
function describe(metric: object): MetricDescription {
  const { constructor, name, help, labelNames } = metric as { name: string; help: string; labelNames: string[] };
  return { name, help, labels: labelNames, type: constructor.name.toLowerCase() as MetricDescription['type'] };
}
