import { describe, expect, it } from 'vitest';
import { refuse } from './guard';

const from = (headers: Record<string, string>) => refuse({ headers }, 3000);

describe('the guard of every request', () => {
  it('lets a navigation on each loopback name through', () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])
      expect(from({ host })).toBeNull();
  });
  it('refuses a name that was rebound to the loopback', () => {
    for (const host of ['evil.example:3000', 'localhost', 'localhost:3001', 'localhost.evil.example:3000'])
      expect(from({ host })).toBe('host');
    expect(refuse({ headers: {} }, 3000)).toBe('host');
  });
  it('takes an Origin only from the very host asked', () => {
    expect(from({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBeNull();
    for (const origin of ['http://evil.example', 'http://localhost:8080', 'http://127.0.0.1:3000', 'null', ''])
      expect(from({ host: 'localhost:3000', origin })).toBe('origin');
  });
});
