import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTerminal, testTerminals } from '../testing/terminal-viewer';
import { docker, until } from '../testing/test-engine';
import type { Terminals } from './terminals';

let terminals: Terminals;
let containerId: string;

beforeAll(async () => {
  terminals = testTerminals();
  // An image of one static binary that is no shell: busybox under the names of two applets.
  const only = await docker('run', '-d', 'busybox', 'sleep', '1000');
  await docker(
    'exec',
    only,
    'sh',
    '-c',
    'mkdir -p /root/only/bin && cp "$(readlink -f /bin/busybox)" /root/only/bin/cat',
  );
  await docker(
    'exec',
    only,
    'sh',
    '-c',
    'cp /root/only/bin/cat /root/only/bin/sleep; tar -C /root/only -cf /only.tar bin',
  );
  const folder = await mkdtemp(join(tmpdir(), 'quayside-no-shell-'));
  const tar = join(folder, 'only.tar');
  await docker('cp', `${only}:/only.tar`, tar);
  await docker('import', tar, 'no-shell');
  await rm(folder, { recursive: true });
  await docker('rm', '-f', only);
  containerId = await docker('run', '-d', 'no-shell', '/bin/sleep', '100000');
});
afterAll(async () => {
  await terminals.close();
  await docker('rm', '-f', containerId);
  await docker('rmi', 'no-shell');
});

describe('a container whose image has no shell', () => {
  test('says so when a shell is looked for, in the words of the runtime', async () => {
    await expect(openTerminal(terminals, { containerId })).rejects.toMatchObject({
      code: 'no-shell',
      details: { detail: expect.stringMatching(/executable file not found/) },
    });
  });

  test('runs a command that is in it, ends it by Ctrl-C, and sees from outside that it is gone', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: '/bin/cat' });
    await terminal.type('heard\n');
    await terminal.sees('heard\r\nheard');
    expect(await terminals.end(terminal.session.id)).toMatchObject({ endReason: 'closed', left: 'nothing' });
  });

  test('ends one without a TTY by the end of its input', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: '/bin/cat', tty: false });
    await terminal.type('heard\n');
    await terminal.sees('heard');
    expect(await terminals.end(terminal.session.id)).toMatchObject({ endReason: 'closed', left: 'nothing' });
  });

  test('tells what remains of one that does not listen', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: '/bin/sleep 2001', tty: false });
    await until(async () => (await docker('top', containerId)).includes('sleep 2001'), 'sleep to run');
    expect(await terminals.end(terminal.session.id)).toMatchObject({
      ...{ endReason: 'closed', left: 'survivors', remaining: ['/bin/sleep 2001'] },
    });
    expect(await docker('top', containerId)).toContain('sleep 2001');
  });
});
