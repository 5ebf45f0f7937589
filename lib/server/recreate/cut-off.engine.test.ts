import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import { whileKilled } from '@/scripts/engine/kill.mjs';
import type { Core } from '../core';
import { buildProgram } from '../testing/admin-command';
import { localCaller } from '../testing/callers';
import { coreOn } from '../testing/test-core';
import { docker, testEngine, until } from '../testing/test-engine';
import { moments, type Moment } from './entry';
import { editedForm } from './testing/edited-form';

type Docker = (...args: string[]) => Promise<string>;
const nameAt = (moment: Moment) => `quayside-cut-${moment.replaceAll(' ', '-')}`;
const label = 'quayside.test=cut-off';

/** Starts a container for a moment; every second one is started again by the engine, and answers its id. */
function started(on: Docker, moment: Moment): Promise<string> {
  const restart = moments.indexOf(moment) % 2 ? 'always' : 'no';
  const options = ['-v', '/data', '--stop-timeout', '0', '--restart', restart, '--label', label];
  return on('run', '-d', '--name', nameAt(moment), ...options, 'busybox', 'sleep', '600');
}

/** Whether the journal says by then that the new one stays. */
const isDecided = (moment: Moment) => moment.startsWith('remove');
/** Between the watch and the removal nothing is asked of the engine: without one it is decided all the same. */
const goesOn = (moment: Moment) => isDecided(moment) || moment === 'watch done';

/** One of the two good ends: the old one as it was, or the new one in its place and nothing else. */
async function expectGoodEnd(on: Docker, moment: Moment, old: string, isNew = isDecided(moment)): Promise<void> {
  const name = nameAt(moment);
  const all = await on('ps', '-aq', '--no-trunc', '--filter', `name=${name}(\\.|$)`);
  expect(all.split('\n'), `containers at "${moment}"`).toHaveLength(1);
  const format = '{{.Name}} {{.State.Running}} {{.HostConfig.RestartPolicy.Name}} {{json .Config.Env}}';
  const [told, running, restart, env] = (await on('inspect', '-f', format, all)).split(' ');
  expect({ told, running, restart }).toEqual({
    told: `/${name}`,
    running: 'true',
    restart: moments.indexOf(moment) % 2 ? 'always' : 'no',
  });
  expect({ isNew: all !== old, edited: env?.includes('EDITED=yes') }, moment).toEqual({ isNew, edited: isNew });
}

describe('Quayside killed in the middle of a recreation, and started again', () => {
  let program: Awaited<ReturnType<typeof buildProgram>>;
  const address = `unix://${testEngine().socket}`;
  beforeAll(async () => {
    await docker('pull', '-q', 'busybox');
    program = await buildProgram('lib/server/recreate/testing/killed-process.ts');
  });
  afterAll(async () => {
    program.remove();
    const ids = await docker('ps', '-aq', '--filter', `label=${label}`);
    if (ids) await docker('rm', '--force', '--volumes', ...ids.split('\n'));
  });

  test.concurrent.each(moments)('at "%s"', async (moment) => {
    const folder = await mkdtemp(join(tmpdir(), 'quayside-cut-off-'));
    const old = await started(docker, moment);
    const asked = JSON.stringify({ folder, address, container: nameAt(moment), moment });
    await expect(promisify(execFile)(process.execPath, [program.file, asked])).rejects.toMatchObject({
      signal: 'SIGKILL',
    });
    const core = await coreOn(folder, address);
    try {
      await core.recreate.recovered;
      await expectGoodEnd(docker, moment, old);
      const [job] = core.jobs.list('local');
      expect(job?.state).toBe(isDecided(moment) ? 'done' : 'interrupted');
      expect(job?.steps?.at(-1)).toEqual({ name: isDecided(moment) ? 'remove' : 'restore', state: 'done' });
    } finally {
      await core.close();
    }
    const again = await coreOn(folder, address);
    await again.recreate.recovered;
    await again.close();
    await expectGoodEnd(docker, moment, old);
    await rm(folder, { recursive: true });
  });
});

describe('the engine killed in the middle of a recreation, and started again', () => {
  const name = `cut-off-${process.pid}`;
  let engine: EngineInfo;
  let core: Core;
  let folder: string;
  /** After the last it is over: what an engine's death does to a container then is a matter of its restart policy. */
  const underWay = moments.filter((moment) => moment !== 'remove done');
  const held = new Map<string, () => void>();
  const on: Docker = async (...args) => {
    const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args]);
    return stdout.trim();
  };
  beforeAll(async () => {
    engine = await startEngine({ name, owner: process.pid });
    await on('pull', '-q', `${engine.registry}/library/busybox:latest`);
    await on('tag', `${engine.registry}/library/busybox:latest`, 'busybox:latest');
    folder = await mkdtemp(join(tmpdir(), 'quayside-cut-off-'));
    core = await coreOn(folder, `unix://${engine.socket}`, {
      steady: 200,
      // Each container is held at the moment that its name says.
      at: (moment, container) =>
        container === nameAt(moment) ? new Promise((resolve) => held.set(container, resolve)) : Promise.resolve(),
    });
  });
  afterAll(async () => {
    await core.close();
    await stopEngine(name);
    await rm(folder, { recursive: true });
  });

  test('at each moment at once', async () => {
    const olds = new Map<Moment, string>();
    await Promise.all(underWay.map(async (moment) => olds.set(moment, await started(on, moment))));
    const jobs = await Promise.all(
      underWay.map(async (moment) => {
        const form = await editedForm(core, nameAt(moment));
        return core.recreate.start('local', nameAt(moment), { form, pull: false }, localCaller);
      }),
    );
    await until(() => held.size === underWay.length, 'every recreation at its moment');
    await whileKilled(name, async () => {
      for (const release of held.values()) release();
      const restoring = () =>
        jobs.filter(({ id }) => core.jobs.get(id).steps?.some((step) => step.name === 'restore')).length;
      await until(() => restoring() === underWay.filter((moment) => !goesOn(moment)).length, 'the ways back');
    });
    await Promise.all(jobs.map(({ id }) => core.jobs.ended(id)));
    for (const [moment, old] of olds) await expectGoodEnd(on, moment, old, goesOn(moment));
  }, 180_000);
});
