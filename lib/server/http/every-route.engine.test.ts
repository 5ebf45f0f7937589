import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { setCore, type Core } from '../core';
import { buildAdminCommand } from '../testing/admin-command';
import { arbitraryOf, broken } from '../testing/arbitrary-of';
import { undescribed } from '../testing/described';
import { doors, type Door } from '../testing/doors';
import { harmless, hints, hintsFor } from '../testing/harmless';
import { cookieOf } from '../testing/test-accounts';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import type { route } from './route';

/** Bodies a route is tried with. What takes none is tried with a few all the same. */
const runs = { good: 8, bad: 16, without: 4 };
const owner = { name: 'owner', password: 'four unrelated words' };

let command: Awaited<ReturnType<typeof buildAdminCommand>>;
let core: Core;
let before: string[][];
let session: { cookie: string; token: string };

beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--name', 'quayside-stays', 'busybox', 'sleep', '1000');
  // Each backup is a process: as it is built it starts ten times as fast as from the source.
  command = await buildAdminCommand();
  core = await testCore(undefined, {}, [command.file]);
  setCore(core);
  await core.accounts.entry.setUp(owner, { address: '127.0.0.1', sessionId: null, agent: '' });
  before = await everything();
});
afterAll(async () => {
  await core.close();
  command.remove();
  await docker('rm', '-f', 'quayside-stays');
});

/** All that is on the engine, and since when the container that stays runs. */
async function everything(): Promise<string[][]> {
  const lists = await Promise.all([
    docker('ps', '-aq', '--no-trunc'),
    docker('images', '-aq', '--no-trunc'),
    docker('volume', 'ls', '-q'),
    docker('network', 'ls', '-q', '--no-trunc'),
    docker('inspect', '-f', '{{.State.Status}} {{.State.StartedAt}}', 'quayside-stays'),
  ]);
  // The engine lists images of one second in any order.
  return lists.map((list) => list.split('\n').sort());
}

/** Signs in anew when what was tried was to sign out. */
async function headers(): Promise<Record<string, string>> {
  if (!session || !core.sessions.find(session.cookie, session.token)) {
    const entered = await core.accounts.entry.signIn(owner, { address: '192.0.2.1', sessionId: null, agent: '' });
    session = { cookie: cookieOf(entered), token: entered.token };
  }
  return { cookie: `quayside-${core.site.port}=${session.cookie}`, 'x-quayside-token': session.token };
}

type Handler = ReturnType<typeof route>;
interface Call {
  params: Record<string, string>;
  query: unknown;
  body: string;
}

/** Answers the status. */
async function call(door: Door, handler: Handler, { params, query, body }: Call): Promise<number> {
  const url = new URL(door.path, 'http://localhost');
  for (const [name, value] of Object.entries(asText(query))) url.searchParams.set(name, value);
  const init = { method: door.method, headers: await headers(), ...(door.method === 'GET' ? {} : { body }) };
  const answer = await handler(new Request(url, init), { params: Promise.resolve(params) });
  const text = await answer.text();
  const told = `${door.method} ${url.pathname}${url.search} ${JSON.stringify(params)} ${body.slice(0, 500)}: ${text}`;
  expect(answer.status, told).toBeLessThan(500);
  const given = { status: answer.status, type: answer.headers.get('content-type'), text };
  expect(undescribed(door.declared, given), told).toEqual([]);
  return answer.status;
}

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('..', '../../etc/passwd', '%2e%2e%2f', '\0', 'a b', "';--", '__proto__', 'x'.repeat(300)),
);
const handlerOf = async ({ file, method }: Door) =>
  ((await import(file)) as Record<string, Handler>)[method] as unknown as Handler;

describe.each(doors())('$method $path', (door) => {
  const pathOf = (env: fc.Arbitrary<string>, id: fc.Arbitrary<string>) =>
    fc.record(Object.fromEntries(door.params.map((name) => [name, name === 'env' ? env : id])));
  const nowhere = pathOf(fc.constant('local'), word.map(harmless<string>));

  test('bears every good body about what is nowhere', async () => {
    const handler = await handlerOf(door);
    const { params } = handler.declared;
    const wanted = handler.declared.body || handler.declared.query ? runs.good : runs.without;
    const bodies = goodOnes(door, handler.declared.body, wanted);
    const queries = goodOnes(door, handler.declared.query, wanted);
    const paths = fc.sample(params ? pathOf(fc.constant('local'), hints.id) : nowhere, wanted);
    expect(Math.min(bodies.length, queries.length)).toBeGreaterThan(0);
    for (const [index, path] of paths.entries()) {
      const [body, query] = [bodies[index % bodies.length], queries[index % queries.length]];
      await call(door, handler, { params: path, query, body: JSON.stringify(body) });
    }
  });

  test('refuses every bad one', async () => {
    const handler = await handlerOf(door);
    const { body, query } = handler.declared;
    const bodies = (body ? broken(arbitraryOf(body, hintsFor(door.path))) : fc.jsonValue()).map((value) =>
      JSON.stringify(harmless(value)),
    );
    const queries = query ? broken(arbitraryOf(query, hintsFor(door.path))) : fc.constant({});
    const raw = fc.oneof({ weight: 4, arbitrary: bodies }, { weight: 1, arbitrary: fc.string().map(harmless<string>) });
    const paths = fc.oneof(nowhere, pathOf(word, word.map(harmless<string>)));
    await fc.assert(
      fc.asyncProperty(paths, queries, raw, async (params, asked, text) => {
        const given = { params, query: harmless(asked), body: text };
        const isBad = (body && !takes(body, parsed(text))) || (query && !takes(query, asText(given.query)));
        // What was broken only where nobody looks is a good one.
        fc.pre(isBad || !(body || query));
        const status = await call(door, handler, given);
        if (isBad) expect(status, text).toBeGreaterThanOrEqual(400);
      }),
      { numRuns: body || query ? runs.bad : runs.without },
    );
  });
});

test('nothing was created, changed or ended on the engine', async () => {
  await Promise.all(core.jobs.list('local').map(({ id }) => core.jobs.ended(id)));
  for (const operation of ['container.create', 'image.pull'] as const) {
    const { entries } = await core.audit.find({ operation, outcome: 'ok', limit: 1 });
    expect(entries.length, `${operation} got as far as a job`).toBe(1);
  }
  expect(await everything()).toEqual(before);
});

function takes(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asText(query: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

/** As many values that `schema` takes; fewer, when most of what is made for it misses its finer rules. */
function goodOnes({ path }: Door, schema: z.ZodType | undefined, wanted: number): unknown[] {
  if (!schema) return [{}];
  const tried = fc.sample(arbitraryOf(schema, hintsFor(path)), 40 * wanted).map(harmless);
  return tried.filter((value) => takes(schema, value)).slice(0, wanted);
}
