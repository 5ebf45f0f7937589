import fc from 'fast-check';
import type { Hints } from './arbitrary-of';
import { arbitraryForm } from '@/lib/contract/run/paste/arbitrary-form';
import { testEngine } from './test-engine';

/** Some eighty fields with rules of their own: put together one by one, hardly a form would keep them all. */
const forms = fc.oneof(fc.constant({ image: 'z' }), arbitraryForm).map((form) => ({ ...form, image: nowhere('z') }));
const nowhere = (name: string) => `${testEngine().deadPort}/${name}`;
const absent = fc.stringMatching(/^z[a-z0-9_.-]{1,12}$/);

/** What the schemas of Quayside want of text beyond its length, about things that are nowhere. */
export const hints = {
  id: absent,
  env: fc.constant('local'),
  containerId: absent,
  reference: fc.constantFrom('z', 'nowhere/z:1').map(nowhere),
  image: fc.constantFrom('z', 'nowhere/z:1').map(nowhere),
  name: fc.stringMatching(/^quayside[.-][A-Za-z]{6}$/),
  value: fc.string({ unit: 'grapheme' }),
  command: fc.constantFrom('', 'true', 'sh -c "echo 1"'),
  entrypoint: fc.constantFrom('', 'sh -c'),
  containerPort: fc.integer({ min: 1, max: 65_535 }).map(String),
  hostPort: fc.constant(''),
  hostIp: fc.constantFrom('', '127.0.0.1', '::1'),
  source: fc.constantFrom('quayside-property', '/opt'),
  target: fc.stringMatching(/^\/[a-z ]{6}$/),
  network: fc.constantFrom('', 'bridge', 'quayside-nowhere'),
  retries: fc.constantFrom('', '3'),
  memory: fc.constantFrom('', '64m'),
  cpus: fc.constantFrom('', '0.5'),
  user: fc.constantFrom('', '0', 'nobody'),
  workdir: fc.constantFrom('', '/tmp'),
  hostname: fc.constantFrom('', 'box'),
  secret: fc.string({ minLength: 1 }),
  path: fc.constantFrom('/', '/etc', '/a b/名'),
  to: fc.constantFrom('/tmp/quayside', '/-rf'),
  folder: fc.constantFrom('/', '/tmp'),
  address: fc.constant('').map(() => testEngine().deadPort),
  term: fc.constant('z').map(nowhere),
  // Of `local`, an option that no engine takes: no volume is made.
  driver: fc.constant('local'),
  'driverOpts{}': fc.constant({ quayside: 'nowhere' }),
  // What is no subnet: no network is made.
  'pools{}': fc.constant([{ subnet: '10.300.0.0/24' }]),
  ipamDriver: fc.constantFrom('', 'default'),
  names: fc.constantFrom(['quayside'], ['-rf', '*']),
  'form{}': forms,
} satisfies Hints;

/** The hints for what is sent to `path`: an engine looks for a network's driver that it has not for 15 s. */
export function hintsFor(path: string): Hints {
  return path.includes('/networks') ? { ...hints, driver: fc.constant('host') } : hints;
}

/**
 * `value` with no text in it that could be the beginning of an id of the engine, or the name of an image that a registry
 * has: a generated request must not end what it did not make, nor ask the world.
 */
export function harmless<T>(value: T): T {
  if (typeof value === 'string') return (/^[0-9a-f]+$/i.test(value) ? `z${value}` : value) as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, place(key, inner)])) as T;
}

function place(key: string, inner: unknown): unknown {
  const isImage = (key === 'image' || key === 'reference') && typeof inner === 'string' && inner.trim() !== '';
  return isImage && !inner.startsWith(testEngine().deadPort) ? `${testEngine().deadPort}/${inner}` : harmless(inner);
}
