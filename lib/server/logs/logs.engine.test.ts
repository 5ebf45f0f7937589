import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { LogFollow, LogLine, LogPosition, LogState } from '@/lib/contract/logs';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

let core: Core;
const made: string[] = [];

beforeAll(async () => {
  core = await testCore();
});
afterEach(async () => {
  for (const name of made.splice(0)) await docker('rm', '-f', name).catch(() => undefined);
});
afterAll(() => core.close());

/** Runs a container of busybox with `script` in its shell; answers its name. */
async function run(script: string, ...flags: string[]): Promise<string> {
  const name = `logs-${randomUUID().slice(0, 8)}`;
  made.push(name);
  await docker('run', '-d', '--name', name, '--stop-timeout', '0', ...flags, 'busybox', 'sh', '-c', script);
  return name;
}

/** Watches a log; `slow` never shows what it was sent. `after`: what was read of it. */
async function watch(
  name: string,
  over: Partial<Omit<LogFollow, 'after'>> & { slow?: boolean; after?: LogPosition } = {},
) {
  const { slow = false, after, ...request } = over;
  const containerId = after ? await docker('inspect', '-f', '{{.Id}}', name) : name;
  const lines: LogLine[] = [];
  const states: LogState[] = [];
  const skips: (number | null)[] = [];
  const view = await core.logs.follow(
    {
      ...{ id: 'view', env: 'local', containerIds: [containerId], tail: 100, ...request },
      ...(after ? { after: { [containerId]: after } } : {}),
    },
    {
      state: (_, state) => states.push(state),
      lines: (batch, skipped) => {
        lines.push(...batch);
        skips.push(skipped);
        return slow ? new Promise(() => undefined) : Promise.resolve();
      },
    },
  );
  const [source] = view.start.sources;
  if (!source) throw new Error('no source');
  return { source, stop: view.stop, lines, states, skips, texts: () => lines.map((line) => line.text) };
}

it('begins with the last lines asked for and follows while the container runs', async () => {
  const name = await run(
    'for i in $(seq 1 50); do echo past $i; done; while [ ! -e /go ]; do sleep 0.05; done; echo new; sleep 60',
  );
  await until(async () => (await docker('logs', name)).includes('past 50'), 'the past');
  const view = await watch(name, { tail: 10 });
  await until(() => view.lines.length === 10, 'ten lines');
  expect(view.texts()).toEqual(Array.from({ length: 10 }, (_, n) => `past ${n + 41}`));
  await docker('exec', name, 'touch', '/go');
  await until(() => view.texts().includes('new'), 'the new line');
  expect(view.lines.at(-1)?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
  view.stop();
});

it('tells both streams apart and ends with the container', async () => {
  const name = await run('echo out; echo err >&2; sleep 0.3; echo last; exit 3');
  const view = await watch(name);
  await until(() => view.states.at(-1) === 'ended', 'the end');
  await until(() => view.lines.length === 3, 'three lines');
  const of = (stream: LogLine['stream']) =>
    view.lines.filter((line) => line.stream === stream).map((line) => line.text);
  expect([of('stdout'), of('stderr')]).toEqual([['out', 'last'], ['err']]);
  view.stop();
});

it('reads a container with a TTY, long lines and characters of several bytes', async () => {
  const script = 'printf "你好 🐳\\n"; head -c 40000 /dev/zero | tr "\\0" x; echo; printf "世%.0s" $(seq 1 9000); echo';
  for (const flags of [['-t'], []]) {
    const name = await run(script, ...flags);
    const view = await watch(name);
    await until(() => view.lines.length === 3, 'three lines');
    expect(view.source.tty).toBe(flags.length > 0);
    expect(view.texts()[0]).toBe('你好 🐳');
    expect(view.texts()[1]).toHaveLength(40000);
    // The engine itself cuts a character in two where it stores a long line in parts of 16 KiB.
    expect(view.texts()[2]).toMatch(/^世{5461}\ufffd+世{3538}$/);
    view.stop();
  }
});

it('goes on by itself when a stopped container is started again, without a line twice', async () => {
  const name = await run('echo run; echo run');
  const view = await watch(name);
  await until(() => view.states.at(-1) === 'ended' || view.source.state === 'ended', 'the end');
  await until(() => view.lines.length === 2, 'both lines');
  await docker('start', name);
  await until(() => view.lines.length === 4, 'the lines of the second run');
  expect(new Set(view.lines.map((line) => line.time)).size).toBe(4);
  await until(() => view.states.at(-1) === 'ended', 'the second end');
  expect(view.lines).toHaveLength(4);
  view.stop();
});

it('says so when the container is removed while it is followed', async () => {
  const name = await run('echo here; sleep 60');
  const view = await watch(name);
  await until(() => view.lines.length === 1, 'the line');
  await docker('rm', '-f', name);
  await until(() => view.states.at(-1) === 'removed', 'removed');
  expect(view.texts()).toEqual(['here']);
  view.stop();
});

it('stays bounded under 100,000 lines with a viewer that shows nothing, and a quick one sees the end', async () => {
  const name = await run('while [ ! -e /go ]; do sleep 0.05; done; seq 1 100000; echo the end; sleep 60');
  const before = core.logs.open;
  const [slow, quick] = await Promise.all([watch(name, { slow: true }), watch(name)]);
  expect(core.logs.open).toBe(before + 1);
  await docker('exec', name, 'touch', '/go');
  await until(() => quick.texts().at(-1) === 'the end', 'the end', 50_000);
  expect(slow.skips).toHaveLength(2);
  const seen = quick.lines.length + quick.skips.reduce<number>((sum, skipped) => sum + (skipped ?? 0), 0);
  expect(seen).toBe(100_001);
  slow.stop();
  quick.stop();
});

it('resumes after the last line that was read, without a gap or a line twice', async () => {
  const name = await run('i=0; while true; do i=$((i+1)); echo $i; sleep 0.02; done');
  const first = await watch(name);
  await until(() => first.lines.length >= 10, 'ten lines');
  first.stop();
  const last = first.lines.at(-1);
  if (!last) throw new Error('no line');
  const second = await watch(name, { after: { time: last.time, lines: 1 } });
  await until(() => second.lines.length >= 10, 'ten more');
  second.stop();
  const numbers = [...first.lines, ...second.lines].map((line) => Number(line.text));
  expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
});

it('tells nothing to a viewer that has gone before it has begun', async () => {
  const name = await run('echo once; sleep 60');
  await until(() => docker('logs', name), 'the line');
  const gone = new AbortController();
  const heard: unknown[] = [];
  const lines = (batch: LogLine[]) => Promise.resolve(void heard.push(...batch));
  const request = { id: 'view', env: 'local', containerIds: [name], tail: 100 };
  const following = core.logs.follow(request, { lines, state: (_, state) => heard.push(state) }, gone.signal);
  gone.abort(new Error('gone'));
  await expect(following).rejects.toThrow('gone');
  const second = await watch(name);
  await until(() => second.lines.length > 0, 'the line');
  expect(second.texts()).toEqual(['once']);
  expect(heard).toEqual([]);
  second.stop();
});

it('refuses a container that does not exist and a log driver that cannot be read', async () => {
  await expect(watch('no-such-container')).rejects.toMatchObject({ code: 'not-found' });
  const name = await run('echo unseen', '--log-driver', 'none');
  await expect(watch(name)).rejects.toMatchObject({ details: { detail: expect.stringContaining('logging driver') } });
});
