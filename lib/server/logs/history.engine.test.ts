import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeBlock } from '@/lib/contract/decode-block';
import type { LogDownload, LogMatch, LogRead, LogSearch, SourcedLine } from '@/lib/contract/logs';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

let core: Core;
const made: string[] = [];
/** 30,000 numbered lines, of which each hundredth went to stderr. */
let big: string;
/** Two that write by turns. */
let left: string;
let right: string;

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  const byTurns = (odd: number) =>
    `i=${odd}; while [ $i -lt 20 ]; do
      while [ $(cat /turn/n) -ne $i ]; do sleep 0.01; done; sleep 0.03
      echo turn $i; echo $((i+1)) > /turn/next${odd}; mv /turn/next${odd} /turn/n; i=$((i+2))
    done`;
  big = await run(
    'seq 1 30000 | while read -r n; do case $n in *00) echo "line $n" >&2;; *) echo "line $n";; esac; done',
  );
  const volume = await docker('volume', 'create');
  made.push(volume);
  await docker('run', '--rm', '-v', `${volume}:/turn`, 'busybox', 'sh', '-c', 'echo 0 > /turn/n');
  [left, right] = (await Promise.all([0, 1].map((odd) => run(byTurns(odd), '-v', `${volume}:/turn`)))) as [
    string,
    string,
  ];
  await Promise.all([big, left, right].map((name) => docker('wait', name)));
});
afterAll(async () => {
  await core.close();
  for (const name of made.reverse()) await docker('rm', '-f', name).catch(() => docker('volume', 'rm', name));
});

async function run(script: string, ...flags: string[]): Promise<string> {
  const name = `history-${randomUUID().slice(0, 8)}`;
  await docker('run', '-d', '--name', name, ...flags, 'busybox', 'sh', '-c', script);
  made.push(name);
  return name;
}

async function read(containerIds: string[], over: Partial<LogRead>) {
  const lines: SourcedLine[] = [];
  const request = { id: 'read', env: 'local', containerIds, direction: 'forwards', lines: 1000, ...over } as const;
  const end = await core.logs.read(
    request,
    async (block) => void lines.push(...decodeBlock(block)),
    new AbortController().signal,
  );
  expect(end.lines).toBe(lines.length);
  return { ...end, texts: lines.map(({ text }) => text), lines };
}

async function search(containerIds: string[], over: Partial<LogSearch>, signal = new AbortController().signal) {
  const matches: LogMatch[] = [];
  const request = {
    id: 's',
    env: 'local',
    containerIds,
    text: '',
    regex: false,
    matchCase: false,
    limit: 100,
    ...over,
  };
  const end = await core.logs.search(request, (found) => matches.push(...found), signal);
  return { end, matches, texts: matches.map(({ line }) => line.text) };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `line ${from + n}`);
const sorted = (texts: string[]) => [...texts].sort((one, other) => Number(one.slice(5)) - Number(other.slice(5)));

it('reads forwards from the beginning, as many lines as are asked for, and says that there are more', async () => {
  const first = await read([big], { lines: 700 });
  expect(first.more).toBe(true);
  expect(first.lines).toHaveLength(700);
  const all = await read([big], { lines: 1_000_000 });
  expect(all.more).toBe(false);
  expect(sorted(all.texts)).toEqual(numbers(1, 30_000));
  const tail = await read([big], { lines: 1_000_000, tail: 500 });
  expect(tail.lines).toHaveLength(500);
});

/** The place of a line at `from` or later before which all are earlier: both streams' lines come a little out of order. */
function inOrder(lines: readonly SourcedLine[], from: number): number {
  let latest = '';
  return lines.findIndex(({ time }, index) => {
    const fits =
      index >= from && time > latest && lines.slice(index + 1, index + 200).every((next) => next.time > time);
    if (time > latest) latest = time;
    return fits;
  });
}

it('reads backwards from a time, with and without a hint how near to the end that is', async () => {
  const all = await read([big], { lines: 1_000_000 });
  const at = all.lines[inOrder(all.lines, 20_000)]!;
  for (const tail of [undefined, 12_000, 3]) {
    const page = await read([big], { direction: 'backwards', until: at.time, lines: 300, ...(tail ? { tail } : {}) });
    expect(page.more).toBe(true);
    expect(page.lines).toHaveLength(300);
    expect(page.lines.at(-1)?.time).toBe(at.time);
    const from = all.lines.findLastIndex(({ time, text }) => time === page.lines[0]?.time && text === page.texts[0]);
    expect(page.texts).toEqual(all.texts.slice(from, from + 300));
  }
  const first = await read([big], {
    direction: 'backwards',
    until: all.lines[inOrder(all.lines, 40)]!.time,
    lines: 300,
  });
  expect(first.more).toBe(false);
});

it('reads what lies between two times, both of them too', async () => {
  const all = await read([big], { lines: 1_000_000 });
  const ordered = all.lines.map(({ time }) => time).sort();
  const [since, end] = [ordered[10_000]!, ordered[10_500]!];
  const some = await read([big], { since, until: end, lines: 10_000 });
  const times = some.lines.map(({ time }) => time).sort();
  expect(times[0]).toBe(since);
  expect(times.at(-1)! <= end).toBe(true);
  expect(some.lines.length).toBeGreaterThan(400);
});

it('merges several logs by time, and tells whose a line is', async () => {
  for (const direction of ['forwards', 'backwards'] as const) {
    const { texts, lines } = await read([left, right], { direction });
    expect(texts).toEqual(Array.from({ length: 20 }, (_, n) => `turn ${n}`));
    expect(lines.map(({ source }) => source)).toEqual(texts.map((_, n) => n % 2));
  }
});

it('follows several as one, in the same order', async () => {
  const lines: SourcedLine[] = [];
  const { stop } = await core.logs.follow(
    { id: 'merged', env: 'local', containerIds: [left, right], tail: 15 },
    { state: () => undefined, lines: async (some) => void lines.push(...some) },
  );
  await until(() => lines.length === 15, '15 lines');
  expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 15 }, (_, n) => `turn ${n + 5}`));
  stop();
  const again: SourcedLine[] = [];
  const idOf = (name: string) => docker('inspect', '-f', '{{.Id}}', name);
  const after = {
    [await idOf(left)]: { time: lines[9]!.time, lines: 1 },
    [await idOf(right)]: { time: lines[8]!.time, lines: 1 },
  };
  const resumed = await core.logs.follow(
    { id: 'merged', env: 'local', containerIds: [left, right], tail: 15, after },
    { state: () => undefined, lines: async (some) => void again.push(...some) },
  );
  await until(() => again.length === 5, 'the other five');
  expect(again.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, (_, n) => `turn ${n + 15}`));
  resumed.stop();
});

it('merges what is being written, in the order of its times', async () => {
  const scripts = ['a', 'b', 'c'].map((name) => `for i in $(seq 1 300); do echo ${name} $i; sleep 0.005; done`);
  const names = await Promise.all(scripts.map((script) => run(script)));
  const lines: SourcedLine[] = [];
  const { stop } = await core.logs.follow(
    { id: 'live', env: 'local', containerIds: names, tail: 1000 },
    { state: () => undefined, lines: async (some) => void lines.push(...some) },
  );
  await until(() => lines.length === 900, '900 lines');
  const times = lines.map(({ time }) => time);
  expect(times).toEqual([...times].sort());
  for (const source of [0, 1, 2])
    expect(lines.filter((line) => line.source === source).map(({ text }) => text.split(' ')[1])).toEqual(
      Array.from({ length: 300 }, (_, n) => String(n + 1)),
    );
  stop();
});

it('searches the whole history for text in any case, with the lines around', async () => {
  const { end, matches, texts } = await search([big], { text: 'LINE 1234' });
  expect(sorted(texts)).toEqual(['line 1234', ...numbers(12_340, 12_349)]);
  expect(end).toMatchObject({ lines: 30_000, matches: 11, more: false });
  expect(matches[0]).toMatchObject({
    before: expect.arrayContaining(['line 1233']),
    after: expect.arrayContaining(['line 1235']),
  });
  expect((await search([big], { text: 'LINE 1234', matchCase: true })).texts).toEqual([]);
});

it('searches by a regular expression, in one stream, up to a bound', async () => {
  const { texts } = await search([big], { text: '^line \\d*7{3}$', regex: true });
  expect(sorted(texts)).toEqual(
    [
      'line 777',
      ...[10, 20].flatMap((ten) => Array.from({ length: 10 }, (_, n) => `line ${ten + n}777`)),
      ...Array.from({ length: 9 }, (_, n) => `line ${n + 1}777`),
    ].sort((one, other) => Number(one.slice(5)) - Number(other.slice(5))),
  );
  const errors = await search([big], { text: '00$', regex: true, stream: 'stderr', limit: 7 });
  expect(errors.matches).toHaveLength(7);
  expect(errors.end).toMatchObject({ matches: 7, more: true });
  expect(errors.matches.every(({ line }) => line.stream === 'stderr')).toBe(true);
});

it('says what is wrong with a regular expression, and ends a search that is not wanted any more', async () => {
  await expect(search([big], { text: '(', regex: true })).rejects.toMatchObject({
    code: 'bad-request',
    details: { field: 'text' },
  });
  const end = new AbortController();
  const searching = search([big], { text: 'nowhere' }, end.signal);
  end.abort(new Error('enough'));
  await expect(searching).rejects.toThrow('enough');
});

async function file(containerIds: string[], over: Partial<LogDownload> = {}): Promise<Buffer> {
  const request = { containerIds, format: 'text', times: false, gzip: false, ...over } as const;
  const { body } = await core.logs.download('local', request, new AbortController().signal);
  return Buffer.from(await new Response(body).arrayBuffer());
}

it('hands a log out as a file: text as the CLI prints it, NDJSON, and packed', async () => {
  const lines = (text: string) => text.trimEnd().split('\n').sort();
  const text = (await file([big])).toString();
  expect(lines(text)).toEqual(numbers(1, 30_000).sort());
  expect(gunzipSync(await file([big], { gzip: true })).toString()).toBe(text);
  const ndjson = lines((await file([left, right], { format: 'ndjson' })).toString()).map(
    (line) => JSON.parse(line) as object,
  );
  expect(ndjson).toHaveLength(20);
  expect(ndjson[0]).toMatchObject({ container: expect.stringMatching(/^history-/), stream: 'stdout' });
  const timed = (await file([left, right], { times: true })).toString().split('\n');
  expect(timed[0]).toMatch(/^history-\w+ \| \d{4}-\d\d-\d\dT[\d:.]+Z turn 0$/);
});

it('does not read the engine on while a file is not taken', async () => {
  const { body } = await core.logs.download(
    'local',
    { containerIds: Array.from({ length: 16 }, () => big), format: 'ndjson', times: true, gzip: false },
    new AbortController().signal,
  );
  const reader = body.getReader();
  expect((await reader.read()).value?.length).toBeGreaterThan(0);
  const other = await search([big], { text: 'line 29999' });
  expect(other.texts).toEqual(['line 29999']);
  await reader.cancel();
});

it('refuses plainly what cannot be read: a log driver without a reader, a container that is not there', async () => {
  const name = await run('echo unseen', '--log-driver', 'none');
  const words = { details: { detail: expect.stringContaining('logging driver') } };
  await expect(read([name], {})).rejects.toMatchObject(words);
  await expect(search([name], { text: 'unseen' })).rejects.toMatchObject(words);
  await expect(file([name])).rejects.toMatchObject(words);
  await expect(read(['no-such-container'], {})).rejects.toMatchObject({ code: 'not-found' });
  const { start, stop } = await core.logs.follow(
    { id: 'mixed', env: 'local', containerIds: [name, left], tail: 10 },
    { state: () => undefined, lines: async () => undefined },
  );
  expect(start.sources).toMatchObject([{ state: 'refused', problem: words.details }, {}]);
  stop();
});
