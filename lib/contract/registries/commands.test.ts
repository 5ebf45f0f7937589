import { describe, expect, it } from 'vitest';
import { dockerCommand } from '../commands/docker-command';
import { insecureSetting, referenceIn, trustCommands } from './commands';

describe('the command line about registries', () => {
  it('names every registry but Docker Hub, which is meant where none is named', () => {
    expect(dockerCommand('registry.login', { host: 'ghcr.io', username: 'ann' })).toBe('docker login -u ann ghcr.io');
    expect(dockerCommand('registry.login', { host: 'docker.io', username: '' })).toBe('docker login');
    expect(dockerCommand('registry.logout', { host: 'docker.io' })).toBe('docker logout');
  });
  it('quotes what a person typed', () => {
    expect(dockerCommand('registry.login', { host: 'ghcr.io', username: "a'b; rm" })).toBe(
      `docker login -u 'a'"'"'b; rm' ghcr.io`,
    );
    expect(dockerCommand('registry.search', { term: 'two words' })).toBe("docker search --limit 100 'two words'");
  });
  it('says where the engine keeps the trust in one', () => {
    expect(trustCommands('registry.example:5000')).toEqual([
      'sudo mkdir -p /etc/docker/certs.d/registry.example:5000',
      'sudo cp ca.crt /etc/docker/certs.d/registry.example:5000/ca.crt',
    ]);
    expect(insecureSetting('registry.example:5000')).toBe('{ "insecure-registries": ["registry.example:5000"] }');
  });
  it.each([
    ['docker.io', 'library/python', 'python:3'],
    ['docker.io', 'grafana/grafana', 'grafana/grafana:3'],
    ['docker.io', 'library/a/b', 'library/a/b:3'],
    ['ghcr.io', 'library/python', 'ghcr.io/library/python:3'],
  ])('pulls %s %s as %s', (host, repository, reference) => expect(referenceIn(host, repository, '3')).toBe(reference));
});
