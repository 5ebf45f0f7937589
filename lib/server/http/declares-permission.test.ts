import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpoints } from '@/lib/contract/api/endpoints';
import { launch } from '@/lib/contract/api/session';
import type { RouteHandler } from './route';

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const routes = under('app/api').filter((file) => file.endsWith('route.ts'));
/** `/api/people/{id}` of `app/api/people/[id]/route.ts`. */
const pathOf = (file: string) =>
  `/${dirname(file)
    .slice('app/'.length)
    .replace(/\[(\w+)\]/g, '{$1}')}`;
const namespaces = under('lib/server/realtime').filter((file) => /(?<!\.test)\.ts$/.test(file));

describe('every way in declares the operation it performs', () => {
  it.each(routes)('%s', async (file) => {
    const handlers = (await import(join(process.cwd(), file))) as Record<string, RouteHandler>;
    const declared = endpoints.filter(({ path }) => path === pathOf(file));
    expect(Object.keys(handlers).sort()).toEqual(declared.map(({ method }) => method).sort());
    // The very declaration and no copy: what is described is what is read.
    for (const one of declared) expect(handlers[one.method]?.declared).toBe(one);
  });
  it.each(namespaces)('%s', (file) => {
    const source = readFileSync(file, 'utf8');
    const messages = source.match(/socket\.on\(\s*'(?!disconnect)/g) ?? [];
    // `answer` takes no message without its `may`: the type demands it.
    const declared = source.match(/\banswer\(|\bmay\(/g) ?? [];
    expect(declared.length).toBeGreaterThanOrEqual(messages.length);
  });
  it('and no way is described that there is not', () => {
    const paths = routes.map(pathOf);
    // The launch exchange is answered by the front itself.
    expect(endpoints.filter(({ path }) => !paths.includes(path))).toEqual([launch]);
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
  });
});
