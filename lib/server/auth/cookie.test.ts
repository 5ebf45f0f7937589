import { expect, it } from 'vitest';
import { readSessionCookie, sessionCookie } from './cookie';

it('keeps the sessions of two ports apart', () => {
  const header = 'theme=dark; quayside-3001=other; quayside-3000=mine';
  expect(readSessionCookie(header, 3000)).toBe('mine');
  expect(readSessionCookie(header, 3001)).toBe('other');
  expect(readSessionCookie(header, 300)).toBeUndefined();
  expect(readSessionCookie(undefined, 3000)).toBeUndefined();
});

it('hides the cookie from scripts and from other sites', () => {
  expect(sessionCookie(3000, 'id')).toMatch(/^quayside-3000=id; Path=\/; HttpOnly; SameSite=Strict;/);
});
