import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createServer } from 'node:net';
import { testEngine } from '../testing/test-engine';
import { tryEngine } from './engine';

/** A user and a group of nobody's. */
const nobody = 65_534;

/** Runs `act` with the rights of nobody, in group `nobody` alone. Tests on engines run as root. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  const groups = process.getgroups?.() ?? [];
  process.setgroups?.([nobody]);
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
    process.setgroups?.(groups);
  }
}

it('finds the engine, its version and its API', async () => {
  const address = `unix://${testEngine().socket}`;
  const { ok, tell } = await tryEngine(address);
  expect(tell).toMatch(/^Docker \d+\.\d+\S*, API 1\.\d+, at unix:/);
  expect(tell.endsWith(address)).toBe(true);
  expect(ok).toBe(true);
});

it('says which group a socket asks for, and which this process has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-socket-'));
  chmodSync(folder, 0o755);
  const socket = join(folder, 'docker.sock');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  chownSync(socket, 0, 998);
  chmodSync(socket, 0o660);
  const { ok, tell } = await asNobody(() => tryEngine(`unix://${socket}`));
  server.close();
  rmSync(folder, { recursive: true, force: true });
  expect(tell).toMatch(/connect EACCES .*It belongs to group 998 and this process is in 65534: .*--group-add 998/);
  expect(ok).toBe(false);
});
