import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAdminCommand, commandVariables } from '../testing/admin-command';
import { asker, owner, testAccounts, type TestAccounts } from '../testing/test-accounts';

const next = 'five words nobody would guess';
let built: Awaited<ReturnType<typeof buildAdminCommand>>;
let test: TestAccounts;
beforeAll(async () => {
  built = await buildAdminCommand();
});
afterAll(() => built.remove());
beforeEach(async () => {
  test = await testAccounts();
  await test.accounts.entry.setUp(owner, asker());
});
afterEach(() => test.close());

/** Runs `reset-password` in a terminal of its own (util-linux' `script`), which shows what is typed as any does. */
function inTerminal() {
  const command = `${process.execPath} ${built.file} reset-password ${owner.name}`;
  const env = { ...commandVariables(test.folder), SHELL: '/bin/sh' };
  const child = spawn('script', ['--quiet', '--return', '--echo', 'always', '--command', command, '/dev/null'], {
    env,
  });
  let shown = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (shown += chunk.toString().replaceAll('\r', '')));
  const ended = once(child, 'close').then(([code]) => code as number);
  return {
    ended,
    shown: () => shown,
    /** Types `keys` once the terminal shows `words` for the `count`th time. */
    async answer(words: string, keys: string, count = 1) {
      await vi.waitFor(() => expect(shown.split(words).length - 1).toBe(count), { timeout: 20_000 });
      child.stdin.write(keys);
    },
  };
}
const signIn = async (password: string) => {
  const { accounts } = await test.restart();
  return accounts.entry.signIn({ ...owner, password }, asker()).then(
    () => 'in',
    (error: { code?: string }) => error.code,
  );
};

describe('a password that is typed in a terminal', () => {
  it('is asked for twice and never shown', async () => {
    const terminal = inTerminal();
    await terminal.answer('New password: ', `${next}\r`);
    await terminal.answer('Once more: ', `${next}\r`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toBe(
      `New password: \nOnce more: \n${owner.name} has the new password and is signed out everywhere.\n`,
    );
    expect(await signIn(next)).toBe('in');
  });

  it('is asked for again when the two are not the same', async () => {
    const terminal = inTerminal();
    await terminal.answer('New password: ', `${next}\r`);
    await terminal.answer('Once more: ', `${next}!\r`);
    await terminal.answer('New password: ', `${next}\r`, 2);
    await terminal.answer('Once more: ', `${next}\r`, 2);
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toContain('The two are not the same.');
    expect(terminal.shown()).not.toContain(next);
    expect(await signIn(next)).toBe('in');
  });

  it.each([
    ['Ctrl-C', '\x03'],
    // Of a line that holds something it is another key: the line is emptied first.
    ['Ctrl-D', '\x15\x04'],
  ])('can be broken off with %s, and nothing changes', async (_, key) => {
    const terminal = inTerminal();
    await terminal.answer('New password: ', 'half of');
    await terminal.answer('New password: ', key);
    expect(await terminal.ended).toBe(2);
    expect(terminal.shown()).toBe('New password: \nNothing was changed.\n');
    expect(await signIn(owner.password)).toBe('in');
  });
});
