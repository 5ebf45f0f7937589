import { expect, it } from 'vitest';
import { createTickets } from './tickets';

it('a ticket is good once, for its session, and half a minute', () => {
  let time = 0;
  const tickets = createTickets(() => time);
  const ticket = tickets.issue('ada', { format: 'csv' });
  expect(tickets.redeem(ticket, 'bob')).toBeNull();
  expect(tickets.redeem('another', 'ada')).toBeNull();
  expect(tickets.redeem(ticket, 'ada')).toEqual({ asked: { format: 'csv' } });
  expect(tickets.redeem(ticket, 'ada')).toBeNull();
  const late = tickets.issue('ada', {});
  time = 30_001;
  expect(tickets.redeem(late, 'ada')).toBeNull();
});

it('of very many the oldest are let go', () => {
  const tickets = createTickets();
  const first = tickets.issue('ada', {});
  for (let more = 0; more < 1000; more++) tickets.issue('ada', {});
  expect(tickets.redeem(first, 'ada')).toBeNull();
});
