import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';
import { lookScript, readLook } from './look-inside';
import { matchProcess } from './match';

const name = 'quayside-processes';
let core: Core;
beforeAll(async () => {
  core = await testCore();
});
afterEach(() => docker('rm', '-f', name).catch(() => undefined));
afterAll(() => core.close());

/** Three that look alike beside one that notes its SIGUSR1 in a file, under a shell that is process 1. */
const script = `trap : HUP; sleep 1001 & sleep 1001 & sleep 1001 &
sh -c 'trap "echo told >>/told" USR1; while :; do sleep 0.1; done' & while :; do wait; done`;
const run = (...words: string[]) => docker('run', '-d', '--name', name, ...words);
const list = () => core.processes.list('local', name);

it('lists the processes as the machine numbers them, with the numbers inside where they can be seen', async () => {
  await run('busybox', 'sh', '-c', script);
  await until(async () => (await list()).processes.filter((one) => one.command === 'sleep 1001').length === 3, 'all');
  const { main, processes } = await list();
  expect(String(main)).toBe(await docker('inspect', '-f', '{{.State.Pid}}', name));
  const first = processes.find((one) => one.pid === main);
  expect(first).toMatchObject({ innerPid: 1, user: '0', command: expect.stringContaining('sleep 1001') });
  expect(first?.memory).toBeGreaterThan(0);
  expect(first?.elapsed).toBeGreaterThanOrEqual(0);
});

it('signals the very process that was meant, and no other like it', async () => {
  await run('busybox', 'sh', '-c', script);
  const sleeping = async () => (await list()).processes.filter((one) => one.command === 'sleep 1001');
  await until(async () => (await sleeping()).length === 3, 'three alike');
  const [one, second, three] = await sleeping();
  const sent = await core.processes.signal('local', name, { pid: second!.pid, signal: 'KILL' }, localCaller);
  expect(sent.command).toBe(`docker exec -u 0 ${name} sh -c 'kill -s KILL ${sent.innerPid}'`);
  await until(async () => (await sleeping()).length === 2, 'one less');
  expect((await sleeping()).map(({ pid }) => pid).sort()).toEqual([one!.pid, three!.pid].sort());
  const trapping = (await list()).processes.find((other) => other.command.startsWith('sh -c trap "echo told'));
  await core.processes.signal('local', name, { pid: trapping!.pid, signal: 'USR1' }, localCaller);
  await until(() => docker('exec', name, 'cat', '/told').catch(() => ''), 'the trap');
});

it('finds by a look from inside the same numbers as Quayside sees from outside', async () => {
  await run('busybox', 'sh', '-c', script);
  await until(async () => (await list()).processes.filter((one) => one.command === 'sleep 1001').length === 3, 'all');
  const { processes } = await list();
  const inside = readLook(await docker('exec', '-u', '0', name, 'sh', '-c', lookScript));
  const steady = processes.filter((one) => one.command !== 'sleep 0.1');
  expect(steady.length).toBe(5);
  for (const { pid, innerPid, command } of steady) {
    const match = matchProcess(pid, processes, inside);
    expect('found' in match ? match.found.pid : match.missing, command).toBe(innerPid);
  }
});

it('signals the main process through the engine, whatever the image holds', async () => {
  await run('busybox', 'sh', '-c', `trap 'echo hup >/hup' HUP; while :; do sleep 0.1; done`);
  const { main } = await list();
  const sent = await core.processes.signal('local', name, { pid: main!, signal: 'HUP' }, localCaller);
  expect(sent).toEqual({ innerPid: 1, command: `docker kill -s HUP ${name}` });
  await until(() => docker('exec', name, 'cat', '/hup').catch(() => ''), 'the trap');
});

it('says that a shell is missing, that a process is gone, and that it is another by now', async () => {
  await run('busybox', 'sh', '-c', 'sleep 1002 & rm -f /bin/sh; wait');
  const child = await until(
    async () => (await list()).processes.find((one) => one.command === 'sleep 1002'),
    'the child',
  );
  await until(
    () =>
      docker('exec', name, 'sh', '-c', ':').then(
        () => false,
        () => true,
      ),
    'no shell',
  );
  const signal = (request: { pid: number; command?: string }) =>
    core.processes.signal('local', name, { signal: 'TERM', ...request }, localCaller);
  await expect(signal({ pid: child.pid })).rejects.toMatchObject({ code: 'no-shell' });
  await expect(signal({ pid: 4_194_303 })).rejects.toMatchObject({ code: 'not-found' });
  await expect(signal({ pid: child.pid, command: 'something else' })).rejects.toMatchObject({ code: 'not-found' });
  await docker('stop', '-t', '0', name);
  await expect(list()).rejects.toMatchObject({ code: 'container-not-running' });
});
