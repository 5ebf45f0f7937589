import { describe, expect, it } from 'vitest';
import { readChallenges } from './challenge';

describe('WWW-Authenticate', () => {
  it.each([
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/busybox:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://auth.docker.io/token',
            service: 'registry.docker.io',
            scope: 'repository:library/busybox:pull,push',
          },
        },
      ],
    ],
    ['Basic realm="a \\"quoted\\" realm"', [{ scheme: 'basic', parameters: { realm: 'a "quoted" realm' } }]],
    [
      'Negotiate, BASIC realm=x , Bearer Realm = "https://x/y", error=invalid_token',
      [
        { scheme: 'basic', parameters: { realm: 'x' } },
        { scheme: 'bearer', parameters: { realm: 'https://x/y', error: 'invalid_token' } },
      ],
    ],
    ['Digest realm="d", nonce="n"', []],
    ['', []],
    [undefined, []],
  ])('%s', (header, challenges) => expect(readChallenges(header)).toEqual(challenges));
});
