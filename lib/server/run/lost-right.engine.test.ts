import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '@/lib/contract/jobs';
import type { Caller } from '@/lib/contract/roles';
import { RunForm } from '@/lib/contract/run/form';
import type { Core } from '../core';
import { callerOf } from '../testing/test-accounts';
import { heldRegistry, type HeldRegistry } from '../testing/held-registry';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

const password = 'four unrelated words';
const agent = 'Firefox';
const asker = { address: '192.0.2.7', sessionId: null, agent };
const label = 'quayside.test=lost-right';

let core: Core;
/** Holds the image back until everything has happened. */
let registry: HeldRegistry;
let image: string;
let owner: Caller;
const callers: Record<string, Caller> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  registry = await heldRegistry();
  image = `${registry.address}/library/busybox:latest`;
  core = await testCore();
  owner = callerOf(core.sessions, await core.accounts.entry.setUp({ name: 'owner', password }, asker));
  for (const name of ['lowered', 'revoked', 'gone', 'signed-out', 'kept']) {
    ids[name] = (await core.accounts.people.add({ name, password, owner: false, roles: { local: 'admin' } })).id;
    const entered = await core.accounts.entry.signIn({ name, password }, asker);
    const choice = { current: password, next: `${password}, their own` };
    await core.accounts.profile.setPassword(callerOf(core.sessions, entered), choice);
    callers[name] = callerOf(core.sessions, entered);
  }
});
afterAll(async () => {
  const made = await docker('ps', '-aq', '--filter', `label=${label}`);
  if (made) await docker('rm', '-f', ...made.split('\n'));
  await core.close();
  await docker('rmi', '-f', image);
  await registry.close();
});

async function start(name: string): Promise<Job> {
  const labels = [
    { name: 'quayside.test', value: 'lost-right' },
    { name: 'of', value: name },
  ];
  const form = RunForm.parse({ image, labels, tty: true, interactive: true });
  const outcome = await core.run.run('local', { form, terminal: { cols: 80, rows: 24 } }, callers[name]!);
  if (!('job' in outcome)) throw new Error('The image was there.');
  return outcome.job;
}

test('a run whose starter lost the right to it meanwhile pulls its image, and makes, starts and opens nothing', async () => {
  const jobs = await Promise.all(Object.keys(callers).map(start));
  await registry.asked;

  await core.accounts.people.change(owner, ids.lowered!, { roles: { local: 'operator' } });
  await core.accounts.people.endSession(ids.revoked!, callers.revoked!.sessionId!);
  await core.accounts.people.remove(ids.gone!);
  await core.accounts.entry.signOut(callers['signed-out']!);

  expect(jobs.map(({ id }) => core.jobs.get(id).state)).toEqual(jobs.map(() => 'running'));
  registry.release();
  const ended = await Promise.all(jobs.map(({ id }) => core.jobs.ended(id)));
  expect(ended.pop()).toMatchObject({ state: 'done', error: null });
  for (const job of ended) expect(job).toMatchObject({ state: 'failed', error: { code: 'session-ended' } });
  expect(core.terminals.list('local').map(({ openedBy }) => openedBy.name)).toEqual(['kept']);
  expect(await docker('ps', '-a', '--filter', `label=${label}`, '--format', '{{.Label "of"}}')).toBe('kept');
  expect(await docker('images', '-q', image)).not.toBe('');
  const { entries } = await core.audit.find({ operation: 'terminal.open', limit: 10 });
  expect(entries.map(({ person, parameters }) => [person, parameters.terminal])).toEqual([
    ['kept', core.terminals.list('local')[0]?.id],
  ]);
});

test('whoever has the right starts the same job again, as theirs', async () => {
  const [job] = core.jobs.list('local').filter(({ error }) => error?.code === 'session-ended');
  await core.jobs.retry(job!.id, callers.kept!);
  expect(await core.jobs.ended(job!.id)).toMatchObject({ state: 'done', error: null });
});
