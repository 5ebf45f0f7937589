import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSeal, isSealed } from './seal';

const key = randomBytes(32);
const seal = createSeal(key);

describe('a seal', () => {
  it('gives back any text, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = seal.seal(text, 'job:1');
        expect(isSealed(sealed)).toBe(true);
        expect(seal.open(sealed, 'job:1')).toBe(text);
        expect(seal.seal(text, 'job:1')).not.toBe(sealed);
      }),
    );
  });
  it('does not open in another place, under another key, or changed by a bit', () => {
    const sealed = seal.seal('PASSWORD=hunter2', 'job:1');
    expect(sealed).not.toContain('hunter2');
    expect(() => seal.open(sealed, 'job:2')).toThrow();
    expect(() => createSeal(randomBytes(32)).open(sealed, 'job:1')).toThrow(/another key/);
    const body = sealed.lastIndexOf('.') + 1;
    const changed = sealed.slice(0, body) + (sealed[body] === 'A' ? 'B' : 'A') + sealed.slice(body + 1);
    expect(() => seal.open(changed, 'job:1')).toThrow();
    expect(() => seal.open('plain', 'job:1')).toThrow(/not a sealed/);
  });
});
