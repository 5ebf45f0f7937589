import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import definitions from '../policy/api-definitions.json';
import { offeredVerbs, withOfferedVerbs } from './socket-proxy';
import { verbs } from './verbs';

const text = readFileSync('docker-compose.yml', 'utf8');
const { configs } = parse(text) as { configs: Record<string, { content: string }> };
const config = configs['socket-proxy']?.content.replaceAll('$$', '$') ?? '';

/** The lines of its map as nginx reads them: the first pattern that matches `METHOD /path` says what comes of it. */
const lines = /map '\$request_method \$path' \$offered \{\n(.*?)\n {2}\}/s.exec(config)?.[1]?.split('\n') ?? [];
const rules = lines.flatMap((line) => {
  const [, pattern, outcome] = /^ +'~(.+)' (yes|no);$/.exec(line) ?? [];
  return pattern && outcome ? [{ pattern: new RegExp(pattern), outcome }] : [];
});
const passes = (method: string, path: string) =>
  rules.find(({ pattern }) => pattern.test(`${method} ${path}`))?.outcome === 'yes';
const example = (verb: string) => {
  const [method = '', path = ''] = verb.replace('{id}', 'web-1').replace('{name}', 'r.example:5000/a/b:1.0').split(' ');
  return [method, path] as const;
};

describe('the socket proxy of docker-compose.yml', () => {
  it('is written anew between its marks alone', () => {
    const compose =
      'a:\n  # verbs: written from lib/server/docker/verbs.ts by "npm run docs"\n  old\n  # /verbs\nb: \'$$\'\n';
    const written = withOfferedVerbs(compose).split('\n');
    expect(written.slice(2, -3)).toEqual(offeredVerbs().map((line) => `  ${line}`));
    expect([...written.slice(0, 1), ...written.slice(-2)]).toEqual(['a:', "b: '$$'", '']);
    expect(() => withOfferedVerbs('a: b')).toThrow(/has lost/);
  });
  it('refuses what no line offers, and has no other line', () => {
    expect(lines[0]?.trim()).toBe('default no;');
    expect(config).toMatch(/if \(\$offered = no\) \{\n +return 403 /);
    expect(rules).toHaveLength(Object.keys(verbs).length + 1);
    expect(lines.filter((line) => !line.trim().startsWith('#'))).toHaveLength(rules.length + 1);
  });
  it.each(Object.keys(verbs))('lets %s through', (verb) => expect(passes(...example(verb))).toBe(true));
  it.each(Object.keys(definitions.verbs).filter((verb) => !Object.hasOwn(verbs, verb)))('refuses %s', (verb) =>
    // What it is asked of a name with slashes may be another verb; of one without, never.
    expect(passes(...example(verb.replace('{name}', '{id}')))).toBe(false),
  );
  it.each([
    ['POST', '/v1.41/containers/create'],
    ['POST', '/containers/web/exec/'],
    ['GET', '/images/a/../../secrets/x/json'],
    ['GET', '/images/%2e%2e/secrets/json'],
    ['PUT', '/containers/web/start'],
  ])('refuses %s %s', (method, path) => expect(passes(method, path)).toBe(false));
});
