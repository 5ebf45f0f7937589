import type { IncomingMessage, ServerResponse } from 'node:http';
import { hashSecret, matchesHash } from '../auth/secrets';
import type { Core } from '../core';
import { sendJson } from './plain';

/** `GET /healthz`: whether the process lives. It does, when this is answered. For whoever would restart it. */
export function health(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/**
 * `GET /readyz`: whether people can be served: 200, or 503 with what is in the way, as words that say nothing of what is
 * behind them. For a load balancer and for alerts; no reason for a restart, which mends none of it.
 */
export async function readiness(core: Pick<Core, 'ready'>, response: ServerResponse): Promise<void> {
  const reasons = await core.ready();
  if (reasons.length === 0) sendJson(response, 200, { status: 'ready' });
  else sendJson(response, 503, { status: 'not-ready', reasons });
}

/**
 * `GET /metrics` for whoever has the token; without one that is set there is no such path. The text format of Prometheus
 * (https://prometheus.io/docs/instrumenting/exposition_formats/).
 */
export async function metrics(
  { metrics, settings }: Pick<Core, 'metrics' | 'settings'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!metrics || !settings.metrics) return sendJson(response, 404, { error: 'not found' });
  if (request.method !== 'GET') return sendJson(response, 405, { error: 'GET only' });
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined || !matchesHash(given, hashSecret(settings.metrics.token))) {
    response.setHeader('WWW-Authenticate', 'Bearer realm="metrics"');
    return sendJson(response, 401, { error: 'unauthenticated' });
  }
  const text = await metrics.text();
  response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
  response.end(text);
}
