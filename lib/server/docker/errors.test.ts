import { describe, expect, it } from 'vitest';
import { Failure } from '../errors/failure';
import { engineFailure } from './errors';

const thrown = (message: string, more: object) => Object.assign(new Error(message), more);

describe("an engine's error", () => {
  it("keeps the engine's own words and nothing of the client's", () => {
    const words = 'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io - no such host';
    const streamed = thrown(`(HTTP code 500) server error - ${words} `, { statusCode: 500, json: undefined });
    expect(engineFailure(streamed)).toMatchObject({ code: 'registry-unreachable', details: { detail: words } });
    const parsed = thrown('(HTTP code 404) no such image - x ', { statusCode: 404, json: { message: words } });
    expect(engineFailure(parsed)).toMatchObject({ details: { detail: words } });
  });
  it.each([
    [undefined, 'ENOENT', 'connect ENOENT /run/docker.sock', 'engine-unreachable'],
    [409, undefined, 'conflict: image has dependent child images', 'conflict'],
    [409, undefined, 'unable to remove "x" (must force) - container a is using its referenced image b', 'image-in-use'],
    [
      409,
      undefined,
      'unable to delete b (cannot be forced) - image is being used by running container a',
      'image-in-use',
    ],
    [500, undefined, 'toomanyrequests: You have reached your pull rate limit.', 'registry-rate-limit'],
    [
      500,
      undefined,
      'unknown: failed to resolve reference "r/x:1": unexpected status from HEAD request to http://r/v2/x/manifests/1: 429 Too Many Requests',
      'registry-rate-limit',
    ],
    // A page of HTML with 403, as engines 20.10, 26 and 28 tell it, the last with containerd's image store.
    [
      500,
      undefined,
      `error parsing HTTP 403 response body: invalid character '<' looking for beginning of value: "<html>403</html>"`,
      'registry-unauthorized',
    ],
    [
      404,
      undefined,
      "pull access denied for r/x, repository does not exist or may require 'docker login': denied: <html>403</html>",
      'registry-unauthorized',
    ],
    [
      500,
      undefined,
      'unknown: failed to resolve reference "r/x:1": unexpected status from HEAD request to http://r/v2/x/manifests/1: 403 Forbidden',
      'registry-unauthorized',
    ],
    [
      404,
      undefined,
      'failed to resolve reference "r/x:1": no match for platform in manifest sha256:5555: not found',
      'platform-mismatch',
    ],
    [500, undefined, 'no matching manifest for linux/arm64/v8 in the manifest list entries', 'platform-mismatch'],
    [
      500,
      undefined,
      'Get "https://r.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of "x509: ECDSA verification failure" while trying to verify candidate authority certificate "a CA")',
      'registry-engine-trust',
    ],
    [
      500,
      undefined,
      'Get "https://r.example/v2/": x509: certificate has expired or is not yet valid: current time 2026-11-30T00:00:00Z is after 2026-01-01T00:00:00Z',
      'registry-certificate-expired',
    ],
    [
      500,
      undefined,
      'Get "https://r.example/v2/": x509: certificate is valid for other.example, not r.example',
      'registry-certificate-name',
    ],
    [
      500,
      undefined,
      'Get "https://192.0.2.1/v2/": x509: cannot validate certificate for 192.0.2.1 because it doesn\'t contain any IP SANs',
      'registry-certificate-name',
    ],
    [500, undefined, 'http: server gave HTTP response to HTTPS client', 'registry-unreachable'],
    [
      500,
      undefined,
      'pull access denied for x, repository does not exist or may require docker login',
      'image-not-found',
    ],
    [
      500,
      undefined,
      'failed to resolve reference "r/x:1": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
      'registry-unauthorized',
    ],
    [404, undefined, 'failed to resolve reference "r/x:1": r/x:1: not found', 'image-not-found'],
    [418, undefined, 'short and stout', 'engine-error'],
  ])('of status %s and code %s, "%s", is %s', (statusCode, code, message, expected) => {
    expect(engineFailure(thrown(message, { statusCode, code }))).toMatchObject({ code: expected });
  });
  it('that is a failure already stays as it is', () => {
    const failure = new Failure('no-shell');
    expect(engineFailure(failure)).toBe(failure);
  });
});
