import { afterEach, expect, it } from 'vitest';
import { docker, testEngine } from '../../testing/test-engine';
import { connectEngine } from '../engines';
import { changes } from './changes';

const name = 'quayside-changes';
afterEach(() => docker('rm', '-f', name));

it('tells what docker diff prints, and nothing of a container that changed nothing', async () => {
  const engine = connectEngine(`unix://${testEngine().socket}`);
  try {
    await docker('create', '--name', name, 'busybox', 'sh', '-c', 'echo new >/new; rm /etc/group');
    expect(await changes(engine.plain, name)).toEqual({ counts: { added: 0, changed: 0, deleted: 0 }, changes: [] });
    await docker('start', '-a', name);
    const { changes: told, counts } = await changes(engine.plain, name);
    const letters = { added: 'A', changed: 'C', deleted: 'D' };
    const printed = (await docker('diff', name)).split('\n');
    expect(told.map(({ kind, path }) => `${letters[kind]} ${path}`).sort()).toEqual(printed.sort());
    expect(counts).toEqual({ added: 1, changed: 1, deleted: 1 });
  } finally {
    engine.close();
  }
});
