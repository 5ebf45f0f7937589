import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const routes = under('app/api').filter((file) => file.endsWith('route.ts'));
const namespaces = under('lib/server/realtime').filter((file) => /(?<!\.test)\.ts$/.test(file));

describe('every way in declares the operation it performs', () => {
  it.each(routes)('%s', (file) => {
    const source = readFileSync(file, 'utf8');
    const verbs = source.match(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g) ?? [];
    const declared = source.match(/= route\(\s*\{\s*may: '/g) ?? [];
    expect(verbs.length).toBeGreaterThan(0);
    expect(declared).toHaveLength(verbs.length);
  });
  it.each(namespaces)('%s', (file) => {
    const source = readFileSync(file, 'utf8');
    const messages = source.match(/socket\.on\(\s*'(?!disconnect)/g) ?? [];
    // `answer` takes no message without its `may`: the type demands it.
    const declared = source.match(/\banswer\(|\bmay\(/g) ?? [];
    expect(declared.length).toBeGreaterThanOrEqual(messages.length);
  });
});
