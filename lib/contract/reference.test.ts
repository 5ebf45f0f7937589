import { describe, expect, it } from 'vitest';
import { isImageId, normalForm, parseReference, type ReferenceFault } from './reference';

const sha = 'dbcc1c35ac38df41fd2f5e4130b32ffdb93ebae8b3dbe638c23575912276fc9c';
const longName = 'a'.repeat(255 - 'docker.io/library/'.length);

/** Cases of distribution's reference_test.go and normalize_test.go, by rule: what is typed → registry, path, tag, digest. */
const good: [string, string, string, string | null, string | null][] = [
  ['python', 'docker.io', 'library/python', 'latest', null],
  ['python:3.11.5-alpine', 'docker.io', 'library/python', '3.11.5-alpine', null],
  ['library/python', 'docker.io', 'library/python', 'latest', null],
  ['docker.io/python', 'docker.io', 'library/python', 'latest', null],
  ['index.docker.io/python:3', 'docker.io', 'library/python', '3', null],
  ['docker.io/library/python', 'docker.io', 'library/python', 'latest', null],
  ['dmcgowan/myapp', 'docker.io', 'dmcgowan/myapp', 'latest', null],
  ['a/b/c', 'docker.io', 'a/b/c', 'latest', null],
  ['mirror.example/python:3.11.5-alpine', 'mirror.example', 'python', '3.11.5-alpine', null],
  ['mirror.example/library/python', 'mirror.example', 'library/python', 'latest', null],
  ['127.0.0.1:5000/name:tag', '127.0.0.1:5000', 'name', 'tag', null],
  ['localhost/name', 'localhost', 'name', 'latest', null],
  ['localhost:5000/a/b:c', 'localhost:5000', 'a/b', 'c', null],
  ['[2001:db8::1]:5000/repo', '[2001:db8::1]:5000', 'repo', 'latest', null],
  ['[2001:db8::1]/repo:tag', '[2001:db8::1]', 'repo', 'tag', null],
  ['xn--n3h.com/myimage:xn--n3h.com', 'xn--n3h.com', 'myimage', 'xn--n3h.com', null],
  ['test.com/repo:tag', 'test.com', 'repo', 'tag', null],
  ['test:5000/repo', 'test:5000', 'repo', 'latest', null],
  ['Uppercase/lowercase', 'Uppercase', 'lowercase', 'latest', null],
  ['a--b/c__d', 'docker.io', 'a--b/c__d', 'latest', null],
  ['foo_bar.com:8080', 'docker.io', 'library/foo_bar.com', '8080', null],
  ['redis:_Tag-1.0', 'docker.io', 'library/redis', '_Tag-1.0', null],
  [`redis:${'t'.repeat(128)}`, 'docker.io', 'library/redis', 't'.repeat(128), null],
  [`redis@sha256:${sha}`, 'docker.io', 'library/redis', null, `sha256:${sha}`],
  [`redis:7@sha256:${sha}`, 'docker.io', 'library/redis', '7', `sha256:${sha}`],
  [`test:5000/repo@sha256:${sha}`, 'test:5000', 'repo', null, `sha256:${sha}`],
  [`foo@sha512:${sha}${sha}`, 'docker.io', 'library/foo', null, `sha512:${sha}${sha}`],
  [sha.slice(1), 'docker.io', `library/${sha.slice(1)}`, 'latest', null],
  [longName, 'docker.io', `library/${longName}`, 'latest', null],
];

const bad: [string, ReferenceFault][] = [
  ['', 'empty'],
  [sha, 'id'],
  ['Uppercase:tag', 'uppercase'],
  ['docker.io/Uppercase', 'uppercase'],
  ['test:5000/Uppercase/lowercase:tag', 'uppercase'],
  [`a${longName}`, 'too-long'],
  [`redis:${'t'.repeat(129)}`, 'tag'],
  ['redis:', 'tag'],
  ['redis:-tag', 'tag'],
  ['redis:标签', 'tag'],
  ['repo@sha256:ffffffffffffffffffffffffffffffffff', 'digest'],
  [`repo@${sha}`, 'digest'],
  [`repo@validname:${sha}`, 'digest'],
  [`repo@sha256:${sha.toUpperCase()}`, 'digest'],
  ['repo@', 'digest'],
  [':justtag', 'format'],
  [`@sha256:${sha}`, 'format'],
  ['python alpine', 'format'],
  ['https://docker.io/python', 'format'],
  ['docker///docker', 'format'],
  ['docker/docker/', 'format'],
  ['/docker', 'format'],
  ['-foo', 'format'],
  ['foo-', 'format'],
  ['foo/-bar', 'format'],
  ['foo___bar', 'format'],
  ['foo..bar', 'format'],
  ['a.-b', 'format'],
  ['-test.com/repo', 'format'],
  ['foo_bar.com/b:8080', 'format'],
  ['test..com/repo', 'format'],
  ['[fe80::1%eth0]:5000/repo', 'format'],
  ['[::1/repo', 'format'],
  ['镜像', 'format'],
];

describe('a reference', () => {
  it.each(good)('%s is read by the grammar of distribution', (text, registry, path, tag, digest) => {
    expect(parseReference(text).fault).toBeUndefined();
    expect(parseReference(text)).toMatchObject({ reference: { registry, path, tag, digest } });
  });
  it.each(bad)('%s is refused as %s', (text, fault) => {
    expect(parseReference(text)).toEqual({ fault });
  });
  it.each([
    ['docker.io/library/python', 'python:latest'],
    ['docker.io/u/app:1', 'u/app:1'],
    ['mirror.example/library/python:3', 'mirror.example/library/python:3'],
    [`docker.io/library/redis:7@sha256:${sha}`, `redis:7@sha256:${sha}`],
  ])('%s is written %s for people', (text, familiar) => {
    expect(parseReference(text)).toMatchObject({ reference: { familiar } });
  });
  it('has one normal form however it is written', () => {
    const forms = [
      'python',
      'python:latest',
      'library/python',
      'docker.io/python',
      'index.docker.io/library/python:latest',
    ];
    const normal = forms
      .map((text) => parseReference(text))
      .map((parsed) => parsed.fault === undefined && normalForm(parsed.reference));
    expect(new Set(normal)).toEqual(new Set(['docker.io/library/python:latest']));
  });
  it('is read in time linear in its length, whatever a person pastes', () => {
    for (const text of ['a'.repeat(50_000) + '!', 'a-'.repeat(25_000), 'a.'.repeat(25_000) + '/x'])
      expect(parseReference(text)).toHaveProperty('fault');
  });
  it('is told from an image id', () => {
    for (const id of [sha, sha.slice(0, 12), `sha256:${sha}`, 'sha256:abc']) expect(isImageId(id)).toBe(true);
    for (const name of ['cafe', 'python', 'python@sha256:abc', `${sha}a`]) expect(isImageId(name)).toBe(false);
  });
});
