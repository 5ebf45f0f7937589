import type { Violation } from '@/lib/contract/policy/violation';
import type { Asked, KnownContainer } from './asked';
import { bodyOfBuild } from './build';
import { CreateBody } from './create-body';
import { asVolumeMount } from './other-ways';

/** One specification that a request comes down to: a create body, or a container that exists. */
export interface Part {
  container: KnownContainer | null;
  raw: Record<string, unknown>;
  body: CreateBody;
}

/** The parts that can be read, and a violation for each place that cannot: what nobody can judge is refused. */
export interface ReadAsked {
  parts: Part[];
  violations: Violation[];
}

/** Takes a request apart. The body of an update holds fields of HostConfig, that of a commit those beside it. */
export function readAsked(asked: Asked): ReadAsked {
  switch (asked.way) {
    case 'create':
      return together(readBody(asked.body));
    case 'use':
    case 'exec':
      return together(readKnown(asked.container));
    case 'update':
      return together(readKnown(asked.container), readBody({ HostConfig: asked.body }));
    case 'commit':
      return together(readKnown(asked.container), readBody(asked.body));
    case 'volume':
      return together(readBody(asVolumeMount(asked.body)));
    case 'network':
      return together();
    case 'connect':
      return together(readBody({ NetworkingConfig: { EndpointsConfig: { [asked.network]: asked.body } } }));
    case 'build':
      return together(readBody(bodyOfBuild(asked.options)));
  }
}

function readKnown(container: KnownContainer): ReadAsked {
  return readBody({ HostConfig: container.host }, container);
}

function readBody(given: unknown, container: KnownContainer | null = null): ReadAsked {
  const body = CreateBody.safeParse(given);
  // The schema leaves `__proto__` out of what it answers: fields are looked at as they were sent.
  if (isRecord(given) && body.success) return { parts: [{ container, raw: given, body: body.data }], violations: [] };
  const issues = body.error?.issues ?? [];
  const paths = new Set(issues.map((issue) => issue.path.join('.')));
  return { parts: [], violations: [...paths].map((path) => ({ rule: 'unreadable', path, subject: path })) };
}

function together(...read: readonly ReadAsked[]): ReadAsked {
  return { parts: read.flatMap(({ parts }) => parts), violations: read.flatMap(({ violations }) => violations) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
