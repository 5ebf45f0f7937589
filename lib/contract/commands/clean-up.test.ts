import { describe, expect, it } from 'vitest';
import { cleanUpCommand, type CleanUpFacts, type CleanUpKey, type CleanUpScope } from './clean-up';

const facts: CleanUpFacts = { names: ['a', 'b'], spared: 0, apiVersion: '1.47' };

describe('the command of a clean-up', () => {
  it.each<[CleanUpKey, CleanUpScope, Partial<CleanUpFacts>, string]>([
    ['containers', 'stopped', {}, 'docker container prune'],
    ['images', 'dangling', {}, 'docker image prune'],
    ['images', 'unused', {}, 'docker image prune -a'],
    ['networks', 'unused', {}, 'docker network prune'],
    ['networks', 'unused', { spared: 1 }, 'docker network rm a b'],
    ['volumes', 'anonymous', {}, 'docker volume prune'],
    ['volumes', 'unused', {}, 'docker volume prune -a'],
    ['volumes', 'unused', { spared: 1 }, 'docker volume rm a b'],
    ['volumes', 'anonymous', { apiVersion: '1.41' }, 'docker volume rm a b'],
    ['volumes', 'unused', { apiVersion: '1.41' }, 'docker volume prune'],
    ['buildCache', 'dangling', {}, 'docker builder prune --force'],
    ['buildCache', 'unused', {}, 'docker builder prune -a --force'],
  ])('of %s, %s, with %j is %s', (key, scope, change, command) =>
    expect(cleanUpCommand(key, scope, { ...facts, ...change })).toBe(command),
  );
});
