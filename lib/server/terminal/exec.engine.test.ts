import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localCaller } from '../testing/callers';
import { openTerminal, TestViewer, testTerminals } from '../testing/terminal-viewer';
import { docker, until } from '../testing/test-engine';
import type { Terminals } from './terminals';

let terminals: Terminals;
let containerId: string;

beforeAll(async () => {
  terminals = testTerminals();
  containerId = await docker('run', '-d', '--name', 'terminal-exec', 'busybox', 'sleep', '100000');
});
afterAll(async () => {
  await terminals.close();
  await docker('rm', '-f', 'terminal-exec');
});

describe('a terminal in a running container', () => {
  test('finds a shell by itself, and tells which', async () => {
    const terminal = await openTerminal(terminals, { containerId });
    await terminal.type('echo $((6*7))\n');
    await terminal.sees('42');
    expect(terminal.session.snapshot()).toMatchObject({ kind: 'exec', command: 'ash', containerName: 'terminal-exec' });
    await terminals.end(terminal.session.id);
  });

  test('has the size of its viewer, and another when that changes', async () => {
    const terminal = await openTerminal(terminals, { containerId, cols: 101, rows: 37 });
    await terminal.type('stty size\n');
    await terminal.sees('37 101');
    await terminal.session.resize(61, 17);
    await terminal.type('stty size\n');
    await terminal.sees('17 61');
    await terminals.end(terminal.session.id);
  });

  test('has that size with its very first instruction', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'stty size', cols: 101, rows: 37 });
    expect(await terminal.ends()).toMatchObject({ exitCode: 0 });
    expect(terminal.text()).toBe('37 101\r\n');
    await terminals.end(terminal.session.id);
  });

  test('knows 256 and true colours, and the user that was chosen', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'sh', user: '1234' });
    await terminal.type('echo $TERM $COLORTERM $(id -u)\n');
    await terminal.sees('xterm-256color truecolor 1234');
    await terminals.end(terminal.session.id);
  });

  test('ends with the exit code of its command', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: `sh -c 'echo "a b"; exit 7'`, tty: false });
    expect(await terminal.ends()).toMatchObject({ exitCode: 7, endReason: 'exited', state: 'ended' });
    expect(terminal.text()).toBe('a b\n');
    await terminals.end(terminal.session.id);
  });

  test.each([
    ['stop', '-t', '0'],
    ['restart', '-t', '0'],
    ['rm', '-f'],
  ])('is told to have ended with its container after docker %s', async (...command) => {
    const own = await docker('run', '-d', 'busybox', 'sleep', '100000');
    const terminal = await openTerminal(terminals, { containerId: own });
    await terminal.type('echo here-$((1+1))\n');
    await terminal.sees('here-2');
    await docker(...command, own);
    expect(await terminal.ends()).toMatchObject({ endReason: 'container' });
    await terminals.end(terminal.session.id);
    await docker('rm', '-f', own).catch(() => undefined);
  });

  test('that is killed by itself is told by its exit code', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: `sh -c 'kill -9 $$'` });
    expect(await terminal.ends()).toMatchObject({ endReason: 'exited', exitCode: 137 });
    await terminals.end(terminal.session.id);
  });

  test('shows the words of the runtime and 126 or 127 when its command is not in the image', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'no-such-program' });
    expect(await terminal.ends()).toMatchObject({ exitCode: expect.toBeOneOf([126, 127]), endReason: 'exited' });
    expect(terminal.text()).toMatch(/executable file not found/);
    await terminals.end(terminal.session.id);
  });

  test('tells stdout from stderr where there is no TTY', async () => {
    const terminal = await openTerminal(terminals, {
      containerId,
      command: `sh -c 'echo out; echo err >&2'`,
      tty: false,
    });
    await terminal.ends();
    expect(terminal.text('stdout')).toBe('out\n');
    expect(terminal.text('stderr')).toBe('err\n');
    await terminals.end(terminal.session.id);
  });

  test('ends its input when no bytes are written', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'wc -c', tty: false });
    await terminal.type('12345');
    await terminal.type('');
    expect(await terminal.ends()).toMatchObject({ exitCode: 0 });
    expect(terminal.text().trim()).toBe('5');
    await terminals.end(terminal.session.id);
  });

  test('is refused in a container that does not run', async () => {
    const stopped = await docker('create', 'busybox');
    await expect(openTerminal(terminals, { containerId: stopped })).rejects.toMatchObject({
      code: 'container-not-running',
    });
    await expect(openTerminal(terminals, { containerId: stopped, kind: 'attach' })).rejects.toMatchObject({
      code: 'container-not-running',
    });
    await docker('rm', stopped);
  });

  test('tells of a user whom the container does not know', async () => {
    await expect(openTerminal(terminals, { containerId, user: 'nobody-of-that-name' })).rejects.toMatchObject({
      details: { detail: expect.stringContaining('nobody-of-that-name') },
    });
  });

  test('loses nothing between its opening and its first viewer, however much that is', async () => {
    const { id } = await terminals.open(
      {
        ...{ env: 'local', containerId, kind: 'exec', tty: false, cols: 80, rows: 24 },
        command: `sh -c 'head -c 8000000 /dev/zero'`,
      },
      localCaller,
    );
    // Until the exec is held: its output stops below what it has to say.
    await until(() => terminals.get(id).scrollback.end >= 512 * 1024, 'the exec to be held');
    const late = new TestViewer(terminals.get(id));
    await late.ends();
    expect(late.skipped).toBe(0);
    expect(late.bytes).toBe(8_000_000);
    await terminals.end(id);
  });
});
