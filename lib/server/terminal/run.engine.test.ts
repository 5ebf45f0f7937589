import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localCaller } from '../testing/callers';
import { TestViewer, testTerminals } from '../testing/terminal-viewer';
import { docker, until } from '../testing/test-engine';
import type { Terminals } from './terminals';

let terminals: Terminals;

beforeAll(async () => {
  terminals = testTerminals();
  await docker('pull', '-q', 'python:3.11.5-alpine');
});
afterAll(() => terminals.close());

/** `docker run` as the run service does it: create, prepare, start with a size. */
async function run(
  image: string,
  { words = [] as string[], tty = true, rm = false, name = '', acknowledges = true } = {},
) {
  const flags = ['-i', ...(tty ? ['-t'] : []), ...(rm ? ['--rm'] : []), ...(name ? ['--name', name] : [])];
  const containerId = await docker('create', ...flags, image, ...words);
  const prepared = await terminals.openRun(
    {
      ...{ env: 'local', containerId, name, command: words.join(' '), tty, stdin: true, autoRemove: rm },
      ...{ cols: 90, rows: 30 },
    },
    localCaller,
  );
  const viewer = new TestViewer(terminals.get(prepared.session.id));
  viewer.acknowledges = acknowledges;
  await prepared.startBy(() => docker('start', containerId).then(() => undefined));
  return { viewer, containerId, id: prepared.session.id };
}

describe('the terminal of docker run', () => {
  test('shows the Python prompt, computes, is resized, and ends by Ctrl-D with the exit code', async () => {
    const { viewer, containerId, id } = await run('python:3.11.5-alpine');
    expect(await viewer.sees('>>> ')).toMatch(/^Python 3\.\d+/);
    await viewer.type('print(6*7)\r');
    await viewer.sees('42\r\n');
    await viewer.type('import os; "x".join(map(str, os.get_terminal_size()))\r');
    await viewer.sees('90x30');
    await viewer.session.resize(70, 20);
    await viewer.type('"x".join(map(str, os.get_terminal_size()))\r');
    await viewer.sees('70x20');
    await viewer.type('\x04');
    expect(await viewer.ends()).toMatchObject({ kind: 'run', exitCode: 0, endReason: 'exited', removed: false });
    await terminals.end(id);
    await docker('rm', containerId);
  });

  test('starts again with its terminal attached', async () => {
    const { viewer, containerId, id } = await run('python:3.11.5-alpine');
    await viewer.sees('>>> ');
    await viewer.type('raise SystemExit(3)\r');
    expect(await viewer.ends()).toMatchObject({ exitCode: 3 });
    const again = await terminals.open(
      {
        ...{ env: 'local', containerId, kind: 'start' },
        tty: true,
        cols: 66,
        rows: 22,
      },
      localCaller,
    );
    const second = new TestViewer(terminals.get(again.id));
    expect(await second.sees('>>> ')).toMatch(/^Python 3\.\d+/);
    await second.type('import os; "x".join(map(str, os.get_terminal_size()))\r');
    await second.sees('66x22');
    await second.type('exit(4)\r');
    expect(await second.ends()).toMatchObject({ exitCode: 4, endReason: 'exited', kind: 'run' });
    for (const one of [id, again.id]) await terminals.end(one);
    await docker('rm', containerId);
  });

  test('knows the exit code though the container removes itself', async () => {
    const { viewer, containerId, id } = await run('busybox', { words: ['sh', '-c', 'exit 9'], rm: true });
    expect(await viewer.ends()).toMatchObject({ exitCode: 9, endReason: 'exited', removed: true });
    await until(
      async () => !(await docker('ps', '-aq', '--no-trunc')).includes(containerId),
      'the container to be gone',
    );
    await terminals.end(id);
  });

  test('shows the whole output of a quick command without a TTY, stdout and stderr told apart', async () => {
    const script = 'import sys; print("x" * 300000); print("oops", file=sys.stderr)';
    const { viewer, containerId, id } = await run('python:3.11.5-alpine', {
      words: ['python', '-c', script],
      tty: false,
    });
    expect(await viewer.ends()).toMatchObject({ exitCode: 0, endReason: 'exited' });
    expect(viewer.text('stdout')).toBe(`${'x'.repeat(300_000)}\n`);
    expect(viewer.text('stderr')).toBe('oops\n');
    await terminals.end(id);
    await docker('rm', containerId);
  });

  test('only detaches when it is closed: the container goes on, and can be joined again', async () => {
    const { viewer, containerId, id } = await run('busybox', { words: ['cat'] });
    await viewer.type('before\n');
    await viewer.sees('before\r\nbefore');
    expect(await terminals.end(id)).toMatchObject({ endReason: 'detached', exitCode: null });
    expect(await docker('inspect', '-f', '{{.State.Running}}', containerId)).toBe('true');
    const joined = await terminals.open(
      {
        ...{ env: 'local', containerId, kind: 'attach' },
        tty: true,
        cols: 80,
        rows: 24,
      },
      localCaller,
    );
    const second = new TestViewer(terminals.get(joined.id));
    await second.type('after\n');
    await second.sees('after\r\nafter');
    await second.type('\x04');
    expect(await second.ends()).toMatchObject({ exitCode: 0, kind: 'attach' });
    await terminals.end(joined.id);
    await docker('rm', containerId);
  });

  test('keeps Ctrl-P for the program, which the engine would hold back', async () => {
    const { viewer, containerId, id } = await run('busybox', {
      words: ['sh', '-c', 'stty raw; head -c1 | od -An -tx1'],
    });
    await until(async () => (await docker('top', containerId)).includes('head'), 'the program to wait');
    await viewer.type('\x10');
    await viewer.sees('10');
    expect(await viewer.ends()).toMatchObject({ exitCode: 0 });
    await terminals.end(id);
    await docker('rm', containerId);
  });

  test('leaves nothing behind when the start fails', async () => {
    const containerId = await docker('create', '-it', 'busybox', 'no-such-program');
    const prepared = await terminals.openRun(
      {
        ...{ env: 'local', containerId, name: 'x', command: 'no-such-program', tty: true, stdin: true },
        ...{ autoRemove: false, cols: 80, rows: 24 },
      },
      localCaller,
    );
    await expect(docker('start', containerId)).rejects.toThrow(/executable file not found/);
    await prepared.abandoned();
    expect(terminals.list('local').map(({ id }) => id)).not.toContain(prepared.session.id);
    await docker('rm', containerId);
  });
});

describe('an attached viewer who is slow', () => {
  test('never holds the container up, and skips ahead behind a mark', async () => {
    // Well over what the engine and the sockets on the way could hold back.
    const script = 'yes 0123456789abcdef | head -n 600000; echo the last line; echo end >/tmp/end; sleep 1000';
    const words = ['sh', '-c', script];
    const { viewer, containerId, id } = await run('busybox', { words, acknowledges: false });
    await until(
      () => docker('exec', containerId, 'cat', '/tmp/end').catch(() => ''),
      'the container to have printed all',
    );
    const { scrollback } = viewer.session;
    await until(() => scrollback.end > 10_000_000, 'the output to have been read');
    expect(scrollback.end - scrollback.start).toBeLessThanOrEqual(1024 * 1024);
    expect(viewer.bytes).toBeLessThan(1024 * 1024);
    viewer.acknowledges = true;
    viewer.acknowledge();
    await viewer.sees('the last line');
    expect(viewer.skipped).toBeGreaterThan(0);
    expect(viewer.skipped + viewer.bytes).toBe(scrollback.end);
    await terminals.end(id);
    await docker('rm', '-f', containerId);
  });
});
