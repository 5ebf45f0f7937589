import { expect, it } from 'vitest';
import type { PublishedPort } from '../published-ports';
import { portsThatFit } from './ports-that-fit';

const port = (host: string, to: number | null = null): PublishedPort => ({
  key: `${host}/${to}`,
  host,
  to,
  protocol: 'tcp',
  href: null,
});

it('shows two short ports beside each other, and a third as a number', () => {
  expect(portsThatFit([port('8080', 80), port('8443', 443)])).toBe(2);
  expect(portsThatFit([port('8080', 80), port('8443', 443), port('9000')])).toBe(2);
});
it('shows a long one alone rather than a second one that is cut', () => {
  expect(portsThatFit([port('127.0.0.1:8080', 80), port('127.0.0.1:8443', 443)])).toBe(1);
  expect(portsThatFit([port('32768', 8080), port('32769', 8443), port('9000')])).toBe(1);
});
it('shows nothing where nothing is published', () => {
  expect(portsThatFit([])).toBe(0);
});
