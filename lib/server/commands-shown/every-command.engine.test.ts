import { afterAll, beforeAll, expect, test } from 'vitest';
import { dockerCommand, type CommandFacts, type CommandKind } from '@/lib/contract/commands/docker-command';
import { quoteWords } from '@/lib/contract/commands/quote';
import { docker } from '../testing/test-engine';
import type { Cases, Changing, Showing } from './case';
import { containerCases } from './container-cases';
import { imageCases, pulled } from './image-cases';
import { insideCases } from './inside-cases';
import { network, networkCases } from './network-cases';
import { registryCases } from './registry-cases';
import { showingCases } from './showing-cases';
import { volume, volumeCases } from './volume-cases';
import { systemCases } from './system-cases';
import { makeAnew, openSides, type Sides } from './sides';

let sides: Sides;
let cases: Cases;
let untouched = false;

beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  sides = await openSides();
  cases = casesOf(sides);
});
afterAll(async () => {
  await sides.close();
  await docker('network', 'rm', network).catch(() => undefined);
  await docker('volume', 'rm', volume).catch(() => undefined);
  await docker('rmi', pulled).catch(() => undefined);
  // What it shares with an image is left by a prune without -a: a layer that the next test means to pull.
  await docker('builder', 'prune', '-a', '-f');
});

/** Every kind of command: one without a case does not compile. */
function casesOf(of: Sides): Cases {
  return {
    ...containerCases(of),
    ...insideCases(of),
    ...imageCases(of),
    ...networkCases(of),
    ...volumeCases(of),
    ...registryCases(of),
    ...systemCases(of),
    ...showingCases(of),
  };
}

// The names alone are asked for before there is an engine.
const kinds = Object.keys(casesOf({} as Sides)) as CommandKind[];

test.each(kinds)('%s does by its command what Quayside does', async (kind) => {
  const one = cases[kind] as Changing<CommandKind> | Showing<CommandKind>;
  const ready = async () => {
    const changes = 'act' in one || one.before !== undefined;
    // What only shows may be shown of the one before.
    if (changes || !untouched) await makeAnew();
    untouched = !changes;
    await one.before?.();
  };
  await ready();
  const facts = (typeof one.facts === 'function' ? await one.facts() : one.facts) as CommandFacts<CommandKind>;
  const command = dockerCommand(kind, facts);
  if ('shows' in one) {
    const ending = one.endsAfter ? `timeout ${one.endsAfter} ${command} || true` : command;
    const printed = one.printed(await sides.shell(ending));
    expect(await one.shows(), command).toEqual(printed);
    expect(printed, command).toBeTruthy();
    return;
  }
  const before = await one.effect();
  await sides.shell(one.onTerminal ? quoteWords(['script', '-qec', command, '/dev/null']) : command, one.stdin);
  await one.settles?.();
  const byCommand = await one.effect();
  expect(byCommand, `${command} changes something`).not.toEqual(before);
  await ready();
  await one.act();
  await one.settles?.();
  expect(await one.effect(), command).toEqual(byCommand);
});
