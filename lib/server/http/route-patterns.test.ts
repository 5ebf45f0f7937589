import { expect, it } from 'vitest';
import { createPatterns } from './route-patterns';

const patternOf = createPatterns([
  '/',
  '/api/audit',
  '/api/environments/[env]/containers/[id]',
  '/api/environments/[env]/containers/run',
  '/environments/[env]/containers/[id]/logs',
]);

it.each([
  ['/', '/'],
  ['/healthz', '/healthz'],
  ['/api/audit', '/api/audit'],
  ['/api/session/launch', '/api/session/launch'],
  ['/api/environments/local/containers/4f2a', '/api/environments/[env]/containers/[id]'],
  ['/api/environments/local/containers/run', '/api/environments/[env]/containers/run'],
  ['/environments/local/containers/web/logs', '/environments/[env]/containers/[id]/logs'],
  ['/_next/static/chunks/1.js', '/_next/static'],
  ['/_next/data/x', '/_next'],
  ['/wp-login.php', '/other'],
  ['/api/environments/local/containers/', '/other'],
  ['/api/environments/local', '/other'],
])('%s is %s', (path, pattern) => expect(patternOf(path)).toBe(pattern));
