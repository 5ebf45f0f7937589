import { describe, expect, it } from 'vitest';
import { addressText, isBelow, parseRegistryAddress } from './address';

describe('the address of a registry', () => {
  it.each([
    ['registry.example:5000', 'registry.example:5000', ''],
    ['https://registry.example/', 'registry.example', ''],
    ['http://127.0.0.1:5000/v2/', '127.0.0.1:5000', ''],
    ['ghcr.io/acme/tools', 'ghcr.io', 'acme/tools'],
    ['localhost', 'localhost', ''],
    ['[::1]:5000', '[::1]:5000', ''],
    ['https://index.docker.io/v1/', 'docker.io', ''],
    ['docker.io/acme', 'docker.io', 'acme'],
    ['hub.docker.com', 'docker.io', ''],
  ])('%s is %s, limited to "%s"', (text, host, prefix) => {
    const address = parseRegistryAddress(text);
    expect(address).toEqual({ host, prefix });
    expect(parseRegistryAddress(addressText({ host, prefix }))).toEqual(address);
  });
  it.each(['', 'acme', 'acme/tools', 'registry.example/ACME', 'user@host.example', 'a b.example', 'host.example/../x'])(
    '"%s" is none: no image reference begins with it',
    (text) => expect(parseRegistryAddress(text)).toBeNull(),
  );
  it('limited to a path serves that repository and what is below it, and no name that only begins alike', () => {
    const address = { host: 'ghcr.io', prefix: 'acme' };
    expect(isBelow(address, 'ghcr.io', 'acme')).toBe(true);
    expect(isBelow(address, 'ghcr.io', 'acme/tools')).toBe(true);
    expect(isBelow(address, 'ghcr.io', 'acme-evil/tools')).toBe(false);
    expect(isBelow(address, 'quay.io', 'acme/tools')).toBe(false);
  });
});
