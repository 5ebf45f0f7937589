import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LogFollow, LogRead, LogSearch, LogStop } from '@/lib/contract/logs';
import { Problem } from '@/lib/contract/problem';
import { StatsStop, StatsWatch } from '@/lib/contract/stats';
import * as terminal from '@/lib/contract/terminal';
import { WatchStart, WatchStop } from '@/lib/contract/watch';
import { arbitraryOf, broken } from '../testing/arbitrary-of';
import { harmless, hints } from '../testing/harmless';
import { docker } from '../testing/test-engine';
import { testServer, type TestServer } from './testing/test-server';

const Env = z.object({ env: z.string() });
const Numbered = z.object({ id: z.string(), cursor: z.number().int() });

/** Every message that a page may send: what it holds, and how it is put into arguments. */
const messages: { namespace: string; event: string; schema: z.ZodType; split?: string[] }[] = [
  { namespace: 'live', event: 'watch', schema: Env },
  { namespace: 'jobs', event: 'watch', schema: Env },
  { namespace: 'logs', event: 'follow', schema: LogFollow },
  { namespace: 'logs', event: 'read', schema: LogRead },
  { namespace: 'logs', event: 'search', schema: LogSearch },
  { namespace: 'logs', event: 'stop', schema: LogStop },
  { namespace: 'container', event: 'watch', schema: WatchStart },
  { namespace: 'container', event: 'stop', schema: WatchStop },
  { namespace: 'stats', event: 'watch', schema: StatsWatch },
  { namespace: 'stats', event: 'stop', schema: StatsStop },
  { namespace: 'events', event: 'watch', schema: Env },
  { namespace: 'people', event: 'watch', schema: z.object({}) },
  { namespace: 'terminal', event: 'list', schema: terminal.TerminalList },
  { namespace: 'terminal', event: 'open', schema: terminal.TerminalOpen },
  { namespace: 'terminal', event: 'attach', schema: terminal.TerminalAttach },
  { namespace: 'terminal', event: 'detach', schema: terminal.TerminalRef },
  { namespace: 'terminal', event: 'close', schema: terminal.TerminalRef },
  { namespace: 'terminal', event: 'resize', schema: terminal.TerminalResize },
  { namespace: 'terminal', event: 'acknowledge', schema: Numbered, split: ['id', 'cursor'] },
  { namespace: 'terminal', event: 'input', schema: Numbered, split: ['id', 'cursor'] },
];

let server: TestServer;
let before: string[];
const sockets = new Map<string, Socket>();

beforeAll(async () => {
  server = await testServer();
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--name', 'quayside-stays', 'busybox', 'sleep', '1000');
  before = await everything();
  for (const namespace of new Set(messages.map((message) => message.namespace)))
    sockets.set(namespace, await connect(namespace));
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.close();
  await server.close();
  await docker('rm', '-f', 'quayside-stays');
});

/** The containers, the execs of the one that stays, and since when that runs. */
const everything = () =>
  Promise.all([
    docker('ps', '-aq', '--no-trunc'),
    docker('inspect', '-f', '{{.ExecIDs}} {{.State.StartedAt}} {{.State.Status}}', 'quayside-stays'),
  ]);

async function connect(namespace: string): Promise<Socket> {
  const { port, session } = server;
  const socket = io(`http://127.0.0.1:${port}/${namespace}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie: session.cookie },
    auth: { token: session.token },
  });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return socket;
}

test('the table below names every message', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const served = ['live', 'container', 'events', 'jobs', 'logs', 'people', 'stats', 'terminal'].flatMap((namespace) => {
    const source = readFileSync(`${folder}${namespace}.ts`, 'utf8');
    const events = [...source.matchAll(/socket\.on\(\s*'(\w+)'/g)].map(([, event]) => event);
    return events.filter((event) => event !== 'disconnect').map((event) => `${namespace} ${event}`);
  });
  expect(messages.map(({ namespace, event }) => `${namespace} ${event}`).sort()).toEqual(served.sort());
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const serving = files.filter((file) => /socket\.on\(\s*'(?!disconnect)/.test(readFileSync(folder + file, 'utf8')));
  expect(serving.sort()).toEqual([
    'container.ts',
    'events.ts',
    'jobs.ts',
    'live.ts',
    'logs.ts',
    'people.ts',
    'stats.ts',
    'terminal.ts',
  ]);
});

describe.each(messages)('$namespace $event', ({ namespace, event, schema, split }) => {
  const good = arbitraryOf(schema, hints).map(harmless);
  const argumentsOf = (message: unknown) =>
    split && typeof message === 'object' && message !== null
      ? split.map((name) => (message as Record<string, unknown>)[name])
      : [message, ...(split?.slice(1).map(() => null) ?? [])];

  /** Sends, and waits for an answer to it; where none is given, for that of a message sent after it. */
  async function send(...given: unknown[]): Promise<void> {
    const socket = sockets.get(namespace)!;
    const told = `${namespace} ${event} ${JSON.stringify(given).slice(0, 500)}`;
    const answered = !['stop', 'detach', 'resize', 'acknowledge'].includes(event);
    const emit = (name: string, args: unknown[]) =>
      socket.timeout(10_000).emitWithAck(name, ...args) as Promise<unknown>;
    if (!answered) socket.emit(event, ...given);
    const probe = namespace === 'terminal' ? 'list' : namespace === 'logs' ? 'follow' : 'watch';
    const answer = await (answered ? emit(event, given) : emit(probe, [{ env: 'nowhere', id: '' }]));
    const { error } = answer as { error?: unknown };
    if (error !== undefined) {
      expect(Problem.parse(error).status, `${told}: ${JSON.stringify(error)}`).toBeLessThan(500);
    }
    expect(socket.connected, told).toBe(true);
  }

  test('bears every good message about what is nowhere', () =>
    fc.assert(
      fc.asyncProperty(good, (message) => send(...argumentsOf(message))),
      { numRuns: 15 },
    ));
  test('refuses every bad one, of any shape and number of arguments', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          broken(good).map((message) => argumentsOf(harmless(message))),
          fc
            .array(
              fc.oneof(
                fc.jsonValue().map(harmless),
                fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
              ),
              { maxLength: 3, minLength: split?.length ?? 1 },
            )
            .map((given) => given.slice(0, split?.length ?? 1)),
        ),
        (given) => send(...given),
      ),
      { numRuns: 30 },
    ));
});

test('an event that nobody serves, and frames that are none, harm nothing', async () => {
  for (const [namespace, socket] of sockets) {
    for (const event of ['__proto__', 'constructor', 'nothing', ''])
      expect(() => socket.emit(event, {}), namespace).not.toThrow();
  }
  for (const frame of ['', '9', '42', '42["watch"', '4xyz', '451-/terminal,["input",{"_placeholder":true,"num":9}]']) {
    const stranger = await connect('live');
    stranger.io.engine.write(frame);
    await new Promise<void>((resolve) => stranger.io.engine.once('drain', () => resolve()));
    stranger.close();
  }
  expect(await sockets.get('terminal')!.timeout(10_000).emitWithAck('list', { env: 'local' })).toEqual({ data: [] });
});

test('the exchange of the launch link refuses whatever is no secret', async () => {
  const bodies = fc.oneof(
    broken(fc.record({ secret: fc.string() })).map((body) => JSON.stringify(body)),
    fc.string(),
    fc.constant('x'.repeat(100_000)),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const answer = await fetch(`http://127.0.0.1:${server.port}/api/session/launch`, { method: 'POST', body });
      expect(answer.status, body.slice(0, 200)).toBe(401);
    }),
    { numRuns: 50 },
  );
});

test('nothing was created, run or ended on the engine', async () => {
  expect(await everything()).toEqual(before);
  expect(server.core.terminals.list('local')).toEqual([]);
});
