import { expect, it } from 'vitest';
import { readSessionCookie, sessionCookie } from './cookie';

it('keeps the sessions of two ports apart', () => {
  const header = 'theme=dark; quayside-3001=other; quayside-3000=mine';
  expect(readSessionCookie(header, { port: 3000, secure: false })).toBe('mine');
  expect(readSessionCookie(header, { port: 3001, secure: false })).toBe('other');
  expect(readSessionCookie(header, { port: 300, secure: false })).toBeUndefined();
  expect(readSessionCookie(undefined, { port: 3000, secure: false })).toBeUndefined();
});

it('hides the cookie from scripts and from other sites', () => {
  expect(sessionCookie({ port: 3000, secure: false }, 'id')).toMatch(
    /^quayside-3000=id; Path=\/; HttpOnly; SameSite=Strict;/,
  );
});

it('is kept to TLS and to this very host where there is TLS', () => {
  const place = { port: 443, secure: true };
  expect(sessionCookie(place, 'id')).toMatch(/^__Host-quayside-443=id; Path=\/; HttpOnly; SameSite=Strict; Secure;/);
  expect(readSessionCookie('quayside-443=planted; __Host-quayside-443=mine', place)).toBe('mine');
});
