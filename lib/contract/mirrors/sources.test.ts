import { describe, expect, it } from 'vitest';
import { parseReference } from '../reference';
import { MirrorRule } from './mirrors';
import { sourcesOf } from './sources';

const rule = (from: string, to: string, others: Partial<MirrorRule> = {}) => MirrorRule.parse({ from, to, ...others });
const sources = (text: string, ...rules: MirrorRule[]) => {
  const parsed = parseReference(text);
  if (parsed.fault !== undefined) throw new Error(text);
  return sourcesOf(parsed.reference, rules).map(({ reference }) => reference.familiar);
};

describe('the sources of an image', () => {
  it('are the mirrors in the order of the rules, and the origin last', () => {
    expect(
      sources(
        'acme/tool:1',
        rule('docker.io', 'a.example'),
        rule('docker.io', 'b.example:5000/hub'),
        rule('ghcr.io', 'c.example'),
      ),
    ).toEqual(['a.example/acme/tool:1', 'b.example:5000/hub/acme/tool:1', 'acme/tool:1']);
  });
  it.each([
    ['both', ['a.example/library/python:3', 'a.example/python:3', 'python:3']],
    ['with', ['a.example/library/python:3', 'python:3']],
    ['without', ['a.example/python:3', 'python:3']],
  ] as const)('spell an official image of Docker Hub as the rule says (%s)', (library, expected) => {
    expect(sources('python:3', rule('docker.io', 'a.example', { library }))).toEqual(expected);
  });
  it('leave out a rule that is off, and say nothing twice', () => {
    const on = rule('docker.io', 'a.example', { library: 'with' });
    expect(sources('python', { ...on, enabled: false }, on, { ...on, library: 'both' })).toEqual([
      'a.example/library/python:latest',
      'a.example/python:latest',
      'python:latest',
    ]);
  });
  it('of a rule for a path are what is below it, and nothing that only begins alike', () => {
    const acme = rule('ghcr.io/acme', 'a.example/mirrored');
    expect(sources('ghcr.io/acme/tool:1', acme)).toEqual(['a.example/mirrored/tool:1', 'ghcr.io/acme/tool:1']);
    expect(sources('ghcr.io/acme-evil/tool:1', acme)).toEqual(['ghcr.io/acme-evil/tool:1']);
  });
  it('keep a digest, which says what comes whoever gives it', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    expect(sources(`ghcr.io/acme/tool@${digest}`, rule('ghcr.io', 'a.example'))[0]).toBe(
      `a.example/acme/tool@${digest}`,
    );
  });
  it('of a mirror below Docker Hub are names of Docker Hub', () => {
    expect(sources('ghcr.io/acme/tool:1', rule('ghcr.io', 'docker.io/mirrored'))[0]).toBe('mirrored/acme/tool:1');
  });
});
