import { afterAll, beforeAll, expect, test } from 'vitest';
import { noMirrors } from '@/lib/contract/mirrors/mirrors';
import { RunForm } from '@/lib/contract/run/form';
import { localCaller } from '../testing/callers';
import { docker, testEngine } from '../testing/test-engine';
import { ended, inspect } from './probes';
import { label, makeAnew, name, openSides, type Sides } from './sides';

let sides: Sides;
beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  sides = await openSides();
});
afterAll(() => sides.close());

/** What a recreation leaves of the container: another one, of the same name and settings, and no other beside it. */
const left = async () => [
  await inspect('{{.State.Status}} {{.Config.Cmd}} {{.Config.Healthcheck.Test}} {{.HostConfig.Init}}'),
  await docker('ps', '-a', '--filter', `label=${label}`, '--format', '{{.Names}}'),
];

test.each([true, false])(
  'the commands of a recreation that pulls (%s) do by a shell what its job does',
  async (pull) => {
    await makeAnew();
    const { id: jobId } = await sides.core.recreate.start(
      'local',
      name,
      { pull, form: { ...(await sides.core.run.formOf('local', name)).form, command: 'sleep 2000' } },
      localCaller,
    );
    const job = await sides.core.jobs.ended(jobId);
    expect(job).toMatchObject({ state: 'done' });
    const byJob = await left();
    await makeAnew();
    const before = await inspect('{{.Id}}');
    expect(job.commands).toHaveLength(pull ? 5 : 4);
    await sides.shell((job.commands ?? []).join(' && '));
    expect(await inspect('{{.Id}}')).not.toBe(before);
    expect(await left()).toEqual(byJob);
  },
);

test('the command of a run whose image has to be pulled does by a shell what its job does', async () => {
  const image = 'nginx:1.27-alpine';
  const of = `${name}-run`;
  const printed = async () => [await docker('logs', of), await inspect('{{json .Config.Labels}}', of)];
  const form = RunForm.parse({ image, name: of, detach: true, command: `echo "it's done"` });
  await docker('rmi', '-f', image).catch(() => undefined);
  const outcome = await sides.core.run.run('local', { form, terminal: { cols: 80, rows: 24 } }, localCaller);
  const job = await sides.core.jobs.ended('job' in outcome ? outcome.job.id : '');
  expect(job).toMatchObject({ state: 'done', commands: [expect.stringContaining('docker run -d')] });
  await ended(of);
  const byJob = await printed();
  await docker('rm', of);
  await docker('rmi', '-f', image);
  await sides.shell(job.commands?.[0] ?? '');
  await ended(of);
  expect(await printed()).toEqual(byJob);
});

test('the commands of a pull through a mirror do by a shell what its job does', async () => {
  const { mirrors, environment, jobs } = sides.core;
  const image = 'nginx:1.27-alpine';
  const rule = { from: 'docker.io', to: testEngine().prefixMirror, enabled: true, library: 'with' } as const;
  const set = async (rules: (typeof rule)[]) => {
    const { revision } = await mirrors.view('local', environment('local').docker);
    await mirrors.set('local', { ...noMirrors, rules, revision });
  };
  const names = async () => {
    const all = await docker('images', '--format', '{{.Repository}}:{{.Tag}} {{.ID}}');
    return all.split('\n').filter((line) => line.includes('nginx'));
  };
  await docker('rmi', '-f', image).catch(() => undefined);
  await set([rule]);
  try {
    const job = await jobs.ended((await jobs.pull('local', { reference: image }, localCaller)).id);
    expect(job).toMatchObject({ state: 'done', sources: [{ state: 'gave' }, { state: 'waiting' }] });
    expect(job.commands).toHaveLength(3);
    const byJob = await names();
    expect(byJob).toEqual([expect.stringContaining(image)]);
    await docker('rmi', '-f', image);
    await sides.shell((job.commands ?? []).join(' && '));
    expect(await names()).toEqual(byJob);
  } finally {
    await set([]);
    await docker('rmi', '-f', image);
  }
});
