import { isAudited, rules } from '../permission';
import type { ProblemCode } from '../problem';
import type { Endpoint } from './endpoint';

/** What can go wrong with each call of an engine. */
export const ofEngine = [
  'not-found',
  'conflict',
  'engine-unreachable',
  'engine-error',
] as const satisfies ProblemCode[];
/** What can go wrong with each call of a registry. */
export const ofRegistry = [
  'not-found',
  'credential-helper',
  'registry-no-connection',
  'registry-unknown-host',
  'registry-timeout',
  'registry-certificate-unknown',
  'registry-certificate-expired',
  'registry-certificate-name',
  'registry-ca-leaf',
  'registry-ca-other',
  'registry-plain-http',
  'registry-refused-address',
  'registry-unauthorized',
  'registry-wrong-sign-in',
  'registry-forbidden',
  'registry-rate-limit',
  'registry-not-found',
  'no-registry',
  'registry-error',
] as const satisfies ProblemCode[];
/** What can go wrong with what a policy judges before the engine is asked. */
export const ofJudged = [...ofEngine, 'policy', 'session-ended'] as const satisfies ProblemCode[];

/** Every problem that a call can be answered with: what is declared, and what follows from the rest of it. */
export function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const { may, path, params, query, body, problems = [] } = endpoint;
  const all = new Set<ProblemCode>(problems);
  // The door refuses another Host or Origin, whatever is asked.
  for (const code of ['forbidden', 'too-many-requests', 'internal'] as const) all.add(code);
  if (rules[may].least !== 'anyone') all.add('unauthenticated');
  if (params ?? query ?? body) all.add('bad-request');
  if (body) all.add('too-large');
  if (path.includes('{env}')) all.add('not-found');
  if (isAudited(may)) for (const code of ['not-recorded', 'audit-unavailable'] as const) all.add(code);
  return [...all];
}
