import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Caller } from '@/lib/contract/roles';
import { createTickets } from '../auth/tickets';
import { setCore, type Core } from '../core';
import { Failure } from '../errors/failure';
import { memoryAudit } from '../testing/memory-audit';
import { keptLog } from '../testing/kept-log';
import { requestIdHeader } from './request-id';
import { route } from './route';

const audit = memoryAudit();
const tickets = createTickets();
const callers = new Map<string, Caller>();
const lines = keptLog();
const signedIn = { cookie: 'quayside-3000=id', 'x-quayside-token': 'token' };
const context = { params: Promise.resolve({ env: 'local' }) };
const call = (handler: ReturnType<typeof route>, init: RequestInit = {}) =>
  handler(new Request('http://localhost:3000/api/x?limit=5', { headers: signedIn, ...init }), context);

beforeEach(() => {
  setCore({
    site: { port: 3000, secure: false },
    audit,
    tickets,
    callers,
    sessions: {
      byCookie: (id: string) => (id === 'id' ? { sessionId: 's1', actor: { kind: 'local' } } : null),
      find: (id: string, token: string) =>
        id === 'id' && token === 'token' ? { sessionId: 's1', actor: { kind: 'local' } } : null,
    },
  } as unknown as Core);
});

describe('route()', () => {
  it('answers JSON that no cache keeps, and 204 for nothing', async () => {
    const answer = await call(route({ may: 'container.read' }, () => ({ fine: true })));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ fine: true });
    expect((await call(route({ may: 'container.read' }, () => undefined))).status).toBe(204);
  });
  it('takes a path without parameters, for which Next hands none over', async () => {
    const handler = route({ may: 'session.read' }, () => undefined);
    const request = new Request('http://localhost:3000/api/session', { headers: signedIn });
    expect((await handler(request, { params: Promise.resolve(undefined) })).status).toBe(204);
  });
  it('refuses a cookie without its token, before the handler is reached', async () => {
    let reached = false;
    const handler = route({ may: 'container.read' }, () => (reached = true));
    for (const headers of [{}, { cookie: signedIn.cookie }, { 'x-quayside-token': 'token' }]) {
      const answer = await call(handler, { headers: headers as Record<string, string> });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
    expect(reached).toBe(false);
  });
  it('parses params, query and body, and names the field that is wrong', async () => {
    const handler = route(
      {
        may: 'container.read',
        params: z.object({ env: z.string() }),
        query: z.object({ limit: z.coerce.number() }),
        body: z.object({ name: z.string() }),
      },
      ({ params, query, body }) => ({ ...params, ...query, ...body }),
    );
    const good = await call(handler, { method: 'POST', body: '{"name":"web"}' });
    expect(await good.json()).toEqual({ env: 'local', limit: 5, name: 'web' });
    const bad = await call(handler, { method: 'POST', body: '{"name":1}' });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ code: 'bad-request', field: 'name' });
    expect((await call(handler, { method: 'POST', body: '{' })).status).toBe(400);
  });
  it('takes a form with a ticket for the token where it says so, once, with the body that the ticket is for', async () => {
    const options = { may: 'container.read', body: z.object({ name: z.string() }) } as const;
    const form = (ticket: string, cookie = 'quayside-3000=id') => ({
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ticket, name: 'from the form' }).toString(),
    });
    const handler = route({ ...options, ticket: true }, ({ caller, body }) => ({ who: caller.sessionId, ...body }));
    const ticket = tickets.issue('s1', { name: 'web' });
    expect((await call(handler, form(ticket, ''))).status).toBe(401);
    expect((await call(handler, form('another'))).status).toBe(401);
    expect(
      (
        await call(
          route(options, () => null),
          form(ticket),
        )
      ).status,
    ).toBe(401);
    expect(await (await call(handler, form(ticket))).json()).toEqual({ who: 's1', name: 'web' });
    expect((await call(handler, form(ticket))).status).toBe(401);
    const other = tickets.issue('s2', { name: 'web' });
    expect((await call(handler, form(other))).status).toBe(401);
  });
  it('sends JSON that is written already as it is, with its length', async () => {
    const json = Buffer.from('[{"name":"w\u00e9b"}]');
    const answer = await call(route({ may: 'container.read' }, () => json));
    expect(Object.fromEntries(answer.headers)).toEqual({
      ...{ 'content-type': 'application/json', 'cache-control': 'no-store', 'content-length': String(json.length) },
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(json);
  });
  it('refuses a body over 1 MiB', async () => {
    const handler = route({ may: 'container.read', body: z.looseObject({}) }, () => null);
    expect((await call(handler, { method: 'POST', body: `"${'x'.repeat(1024 * 1024)}"` })).status).toBe(413);
  });
  it('records what changes something before its answer, done or not, with what it was given', async () => {
    const body = z.looseObject({});
    const init = { method: 'POST', body: '{"name":"web","password":"abc"}' };
    await call(
      route({ may: 'people.change', body }, () => null),
      init,
    );
    const refuse = () => {
      throw new Failure('conflict');
    };
    await call(route({ may: 'people.change', body }, refuse), init);
    await call(
      route({ may: 'people.change', body }, () => null),
      { ...init, headers: {} },
    );
    await call(
      route({ may: 'people.read', body }, () => null),
      init,
    );
    expect(audit.deeds.map(({ outcome, code, caller }) => [caller.actor.kind, outcome, code])).toEqual([
      ['local', 'ok', undefined],
      ['local', 'failed', 'conflict'],
      ['nobody', 'refused', 'unauthenticated'],
    ]);
    expect(audit.deeds[0]).toMatchObject({ operation: 'people.change', object: { kind: 'person', name: 'web' } });
  });
  it("tells a failure with the engine's own words", async () => {
    const answer = await call(
      route({ may: 'container.start' }, () => {
        throw new Failure('port-taken', { detail: 'port is already allocated', field: 'ports' });
      }),
    );
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'port-taken',
      detail: 'port is already allocated',
      field: 'ports',
    });
  });
  it('shows nothing of an error that nobody foresaw, but the id under which it is logged with its stack', async () => {
    const thrown = new Error('secret path /root/x');
    const answer = await call(
      route({ may: 'container.read' }, () => {
        throw thrown;
      }),
      { headers: { ...signedIn, [requestIdHeader]: 'r1' } },
    );
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', requestId: 'r1' });
    const facts = { request: 'r1', code: 'internal', status: 500 };
    expect(lines).toEqual([{ level: 'error', words: 'call failed', facts, error: thrown }]);
  });
  it('says who sent the request, for the line that tells of it', async () => {
    callers.set('r2', { actor: { kind: 'nobody' }, sessionId: null, address: '' });
    await call(
      route({ may: 'container.read' }, () => null),
      { headers: { ...signedIn, [requestIdHeader]: 'r2' } },
    );
    expect(callers.get('r2')).toMatchObject({ actor: { kind: 'local' }, sessionId: 's1' });
  });
});
