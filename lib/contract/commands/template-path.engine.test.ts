import { afterAll, beforeAll, expect, it } from 'vitest';
import { docker } from '@/lib/server/testing/test-engine';
import { templateOf, type Step } from './template-path';

const name = 'quayside-paths';
beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  await docker(
    ...['create', '--name', name, '-p', '127.0.0.1::80/tcp', '-v', '/data', '-m', '64m', '-e', 'A=1'],
    ...['--label', 'com.example.a-b=c d', '--label', 'say"hi"=\\ and $x', 'busybox', 'sh', '-c', 'echo "{{.}}"'],
  );
});
afterAll(() => docker('rm', '-fv', name));

/** Every path in `value`, and what stands there. */
function places(value: unknown, path: Step[] = []): { path: Step[]; value: unknown }[] {
  const inner =
    value === null || typeof value !== 'object'
      ? []
      : Array.isArray(value)
        ? value.map((one, index) => [index, one] as const)
        : Object.entries(value);
  return [{ path, value }, ...inner.flatMap(([step, one]) => places(one, [...path, step]))];
}

it('docker inspect -f prints by each path just what stands there', async () => {
  const [whole] = JSON.parse(await docker('inspect', name)) as [unknown];
  const all = places(whole).slice(1);
  expect(all.length).toBeGreaterThan(150);
  const isBranch = (value: unknown) => value !== null && typeof value === 'object';
  // One call for all of them, each on a line of its own.
  const template = all.map(({ path, value }) => templateOf(path, isBranch(value))).join('\n');
  const printed = (await docker('inspect', '-f', template, name)).split('\n');
  all.forEach(({ path, value }, index) => {
    const said = printed[index] ?? '';
    if (isBranch(value)) expect(JSON.parse(said), path.join(' ')).toEqual(value);
    // What JSON writes as null Go prints by its type.
    else if (value === null) expect(['<nil>', '[]', 'map[]', '<no value>', ''], path.join(' ')).toContain(said);
    else if (typeof value === 'number') expect(Number(said), path.join(' ')).toBe(value);
    else expect(said, path.join(' ')).toBe(String(value));
  });
});
