import { expect, it } from 'vitest';
import { ownPasswordHref, safeNext, signInHref } from './next';

it('leads back to the page that one wanted, with its search', () => {
  const href = signInHref({ pathname: '/environments/local/containers', search: '?q=state:running&sort=-name' });
  const next = new URL(href, 'http://localhost').searchParams.get('next');
  expect(safeNext(next)).toBe('/environments/local/containers?q=state:running&sort=-name');
});

it('leads on from the choice of an own password as well', () => {
  expect(ownPasswordHref({ pathname: '/', search: '' })).toBe('/own-password');
  expect(ownPasswordHref({ pathname: '/settings/profile', search: '' })).toBe(
    '/own-password?next=%2Fsettings%2Fprofile',
  );
});

it('leads home when nothing else is known', () => {
  for (const next of [null, undefined, '', 'containers', '?q=a']) expect(safeNext(next)).toBe('/');
  expect(signInHref({ pathname: '/', search: '' })).toBe('/sign-in');
  expect(signInHref({ pathname: '/settings/people', search: '' }, 'signed-out')).toBe('/sign-in?reason=signed-out');
});

it.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/./\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'http:evil.example',
  '/\u0000//evil.example',
])('never leads to another host: %j', (next) => {
  const origin = 'http://localhost:3000';
  expect(new URL(safeNext(next), origin).origin).toBe(origin);
  expect(safeNext(next)).toMatch(/^\/(?![/\\])/);
});

it('keeps the name of a host where it is only text', () => {
  expect(safeNext('/environments/local/images?q=https://registry.example')).toBe(
    '/environments/local/images?q=https://registry.example',
  );
});

it('leads neither into the API nor in a circle', () => {
  for (const next of ['/api/session', '/sign-in?next=/sign-in', '/set-up', '/own-password?next=/'])
    expect(safeNext(next)).toBe('/');
});
