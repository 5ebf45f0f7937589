import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localCaller } from '../testing/callers';
import { openTerminal, testTerminals } from '../testing/terminal-viewer';
import { docker, until } from '../testing/test-engine';
import { idleMs } from './idle';
import type { Terminals } from './terminals';

let terminals: Terminals;
let containerId: string;

beforeAll(async () => {
  terminals = testTerminals();
  containerId = await docker('run', '-d', '--init', 'busybox', 'sleep', '100000');
});
afterAll(async () => {
  await terminals.close();
  await docker('rm', '-f', containerId);
});

const sleeping = (seconds: number) => async () =>
  (await docker('exec', containerId, 'ps', '-o', 'args')).split('\n').includes(`sleep ${seconds}`);

/** Opens a terminal, types `line`, and waits until `sleep SECONDS` runs. */
async function withSleep(line: string, seconds: number, { tty = true, user = '' } = {}) {
  const terminal = await openTerminal(terminals, { containerId, command: 'sh', tty, user });
  await terminal.type(`${line}\n`);
  await until(sleeping(seconds), `sleep ${seconds} to run`);
  return terminal.session.id;
}

describe('closing an exec', () => {
  test.each([
    ['with a TTY', { tty: true }],
    ['without a TTY', { tty: false }],
    ['of another user', { tty: true, user: '1234' }],
  ])('ends its shell and what runs in it, %s', async (_, options) => {
    const id = await withSleep('sleep 1001', 1001, options);
    expect(await terminals.end(id)).toMatchObject({ endReason: 'closed', left: 'nothing' });
    expect(await sleeping(1001)()).toBe(false);
    expect(terminals.list('local').map((session) => session.id)).not.toContain(id);
  });

  test.each([
    ['its environment, with a TTY', 'env -i sh', true],
    ['its environment, without a TTY', 'env -i sh', false],
    ['all of it for a login shell', 'su - root', true],
    ['its user', 'su -s /bin/sh nobody', true],
  ])('ends it though its first process replaced %s', async (_, command, tty) => {
    const { session } = await openTerminal(terminals, { containerId, command, tty });
    await session.write(Buffer.from('sleep 1011\n'));
    await until(sleeping(1011), 'sleep 1011 to run');
    expect(await terminals.end(session.id)).toMatchObject({ left: 'nothing', remaining: [] });
    expect(await sleeping(1011)()).toBe(false);
  });

  test('ends a program without an environment, which is no shell', async () => {
    const { session } = await openTerminal(terminals, { containerId, command: 'env -i sleep 1012' });
    await until(sleeping(1012), 'sleep 1012 to run');
    expect(await terminals.end(session.id)).toMatchObject({ left: 'nothing' });
    expect(await sleeping(1012)()).toBe(false);
  });

  test('leaves no trace of itself in the environment of what it runs', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'env', tty: false });
    await terminal.ends();
    expect(terminal.text()).toMatch(/^PATH=/m);
    expect(terminal.text()).not.toMatch(/quayside|qs_/i);
    await terminals.end(terminal.session.id);
  });

  test('ends a background job, which a shell of its own would leave', async () => {
    const id = await withSleep('sleep 1002 &', 1002);
    expect(await terminals.end(id)).toMatchObject({ left: 'nothing' });
    expect(await sleeping(1002)()).toBe(false);
  });

  test('kills what catches the hang-up and stays', async () => {
    const id = await withSleep(`sh -c 'trap : HUP; while :; do sleep 1003; done'`, 1003);
    expect(await terminals.end(id)).toMatchObject({ left: 'nothing' });
    expect(await sleeping(1003)()).toBe(false);
  });

  test('kills what another user runs in the session, and root for it', async () => {
    const id = await withSleep(`su -s /bin/sh -c 'trap : HUP; sleep 1004; :' root`, 1004);
    expect(await terminals.end(id)).toMatchObject({ left: 'nothing' });
    expect(await sleeping(1004)()).toBe(false);
  });

  test.each([
    // What nohup does; the sample busybox is built without it.
    ['SIGHUP ignored', `(trap '' HUP; exec sleep 1005) >/dev/null 2>&1 &`, 1005, 'survivors', ['sleep']],
    ['setsid in a session of its own', 'setsid sleep 1006 &', 1006, 'nothing', []],
  ])('leaves what was started with %s', async (_, line, seconds, left, remaining) => {
    const id = await withSleep(line, seconds);
    expect(await terminals.end(id)).toMatchObject({ left, remaining });
    expect(await sleeping(seconds)()).toBe(true);
  });

  test('touches no other terminal of the same container', async () => {
    const other = await withSleep('sleep 1007', 1007);
    const id = await withSleep('sleep 1008', 1008);
    await terminals.end(id);
    expect(await sleeping(1007)()).toBe(true);
    await terminals.end(other);
    expect(await sleeping(1007)()).toBe(false);
  });

  test('ends every terminal at shutdown', async () => {
    const own = testTerminals();
    const terminal = await openTerminal(own, { containerId, command: 'sleep 1009' });
    await until(sleeping(1009), 'sleep 1009 to run');
    await own.close();
    expect(terminal.session.snapshot()).toMatchObject({ endReason: 'shutdown', left: 'nothing' });
    expect(await sleeping(1009)()).toBe(false);
  });
});

describe('an exec that nobody watches', () => {
  test('is hung up after 30 minutes, stays listed as idle, and leaves the list 30 minutes later', async () => {
    const own = testTerminals();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { id } = await own.open(
      {
        ...{ env: 'local', containerId, kind: 'exec', command: 'sleep 1010', tty: false, cols: 80, rows: 24 },
      },
      localCaller,
    );
    // `until` waits by the timers that are held here.
    while (!(await sleeping(1010)())) await turn();
    vi.advanceTimersByTime(idleMs);
    while (!own.get(id).ended) await turn();
    expect(own.list('local').map((session) => session.snapshot())).toMatchObject([
      { id, endReason: 'idle', left: 'nothing', exitCode: null },
    ]);
    vi.advanceTimersByTime(idleMs);
    vi.useRealTimers();
    expect(own.list('local')).toEqual([]);
    expect(await sleeping(1010)()).toBe(false);
    await own.close();
  });
});
