import { describe, expect, it } from 'vitest';
import { matching, wantedAt, type Entry } from './wanted';

const entry = (address: string, from: Entry['from'] = 'quayside'): Entry => {
  const [host = '', ...rest] = address.split('/');
  return { id: address, address, host, prefix: rest.join('/'), name: '', from };
};
const team = entry('registry.example:5000');
const acme = entry('ghcr.io/acme');
const ghcr = entry('ghcr.io');
const entries = [team, ghcr, acme, entry('docker.io', 'built-in')];
const said = (text: string, of: readonly Entry[] = entries) => {
  const wanted = wantedAt(text, of);
  if (wanted === null) return null;
  const by = wanted.what === 'registry' ? wanted.entries.map(({ id }) => id).join(' ') : wanted.entry.id;
  return [wanted.what, by, wanted.what === 'tag' ? wanted.repository : '', text.slice(wanted.from)];
};

describe('what completes a reference', () => {
  it.each([
    ['reg', ['registry', 'registry.example:5000', '', 'reg']],
    ['registry.example:50', ['registry', 'registry.example:5000', '', 'registry.example:50']],
    ['registry.example:5000/', ['repository', 'registry.example:5000', '', '']],
    ['registry.example:5000/team/a', ['repository', 'registry.example:5000', '', 'team/a']],
    ['registry.example:5000/team/a:', ['tag', 'registry.example:5000', 'team/a', '']],
    ['registry.example:5000/team/a:1.2', ['tag', 'registry.example:5000', 'team/a', '1.2']],
    ['ghcr.io/acme/tool:', ['tag', 'ghcr.io/acme', 'acme/tool', '']],
    ['ghcr.io/acme/', ['repository', 'ghcr.io/acme', '', 'acme/']],
    ['ghcr.io/other:', ['tag', 'ghcr.io', 'other', '']],
  ])('%s', (text, is) => expect(said(text)).toEqual(is));
  it.each(['', 'python', 'python:', 'grafana/grafana:1', 'other.example/x', 'registry.example:5000/Team:', 'a b'])(
    'is nothing for "%s"',
    (text) => expect(said(text)).toBeNull(),
  );
  it('is nothing behind a digest', () => {
    expect(said('registry.example:5000/a@sha256:')).toBeNull();
  });
  it('asks Docker Hub only where an account of it is kept, and never for what may be a host', () => {
    const hub = entry('docker.io');
    expect(said('python:3', [hub])).toEqual(['tag', 'docker.io', 'library/python', '3']);
    expect(said('docker.io/grafana/grafana:', [hub])).toEqual(['tag', 'docker.io', 'grafana/grafana', '']);
    for (const text of ['other.example:5000', 'localhost:5', 'python']) expect(said(text, [hub])).toBeNull();
  });
  it('of an entry that is limited to a path is what may lie below it', () => {
    expect(said('gh', [acme])).toEqual(['registry', 'ghcr.io/acme', '', 'gh']);
    expect(said('ghcr.io/ac', [acme])).toEqual(['repository', 'ghcr.io/acme', '', 'ac']);
    expect(said('ghcr.io/other', [acme])).toBeNull();
  });
});

describe('the names that match', () => {
  it('are those that begin so before those that hold it, by number, without what is typed in full', () => {
    expect(matching(['1.10', '1.9', '21.9', 'latest', '1'], '1')).toEqual(['1.9', '1.10', '21.9']);
    expect(matching(['3.11', 'latest', '3.9'], '')).toEqual(['latest', '3.9', '3.11']);
  });
});
