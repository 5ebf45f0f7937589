import { expect, it } from 'vitest';
import { isForeign, ownPlatform } from './own-platform';

it('an engine names its platform by other words than images do', () => {
  expect(ownPlatform({ os: 'linux', architecture: 'x86_64' })).toBe('linux/amd64');
  expect(ownPlatform({ os: 'linux', architecture: 'aarch64' })).toBe('linux/arm64');
  expect(ownPlatform({ os: 'linux', architecture: 's390x' })).toBe('linux/s390x');
  expect(ownPlatform(null)).toBeNull();
});

it.each([
  ['linux/amd64', 'linux/amd64', false],
  ['linux/arm64/v8', 'linux/arm64', false],
  ['linux/arm64', 'linux/arm', true],
  ['windows/amd64', 'linux/amd64', true],
  ['', 'linux/amd64', false],
  ['linux/amd64', null, false],
])('an image for %s on an engine of %s is foreign: %s', (platform, own, foreign) => {
  expect(isForeign(platform, own)).toBe(foreign);
});
