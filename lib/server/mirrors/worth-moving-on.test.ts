import { describe, expect, it } from 'vitest';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';
import { isOfWholeHost, isWorthMovingOn } from './worth-moving-on';

describe('whether a pull that failed goes on with the next source', () => {
  it.each([
    'dial tcp 127.0.0.1:9: connect: connection refused',
    'dial tcp: lookup mirror.invalid on 127.0.0.53:53: no such host',
    'Error response from daemon: pull access denied for a.example/x, repository does not exist or may require a login',
    'error parsing HTTP 403 response body: invalid character \'<\' looking for beginning of value: "<html>…"',
    'manifest for a.example/library/redis:nope not found: manifest unknown: manifest unknown',
    'received unexpected HTTP status: 500 Internal Server Error',
    'toomanyrequests: You have reached your pull rate limit.',
    'no matching manifest for linux/amd64 in the manifest list entries',
    'unauthorized: authentication required',
    'missing or empty Content-Type header',
    'Get "https://a.example/v2/": x509: certificate signed by unknown authority',
    'Get "https://a.example/v2/": x509: certificate is valid for b.example, not a.example',
    'Get "https://a.example/v2/": x509: certificate has expired or is not yet valid',
    'unexpected EOF',
    'failed to unpack image on snapshotter overlayfs: unexpected media type text/html for sha256:5afc: not found',
  ])('yes: %s', (words) => expect(isWorthMovingOn(engineFailure(words))).toBe(true));
  it('yes: nothing came for too long, and another image than the origin has', () => {
    expect(isWorthMovingOn(new Failure('registry-stalled'))).toBe(true);
    expect(isWorthMovingOn(new Failure('mirror-mismatch'))).toBe(true);
  });
  it.each([
    'write /var/lib/docker/tmp/GetImageBlob437757899: no space left on device',
    'failed to register layer: Error processing tar file(exit status 1): lchown: operation not permitted',
    'mkdir /var/lib/docker/tmp: read-only file system',
  ])('no, it would fail there as well: %s', (words) => expect(isWorthMovingOn(engineFailure(words))).toBe(false));
  it('no: the engine itself is away, or something broke here', () => {
    expect(isWorthMovingOn(new Failure('engine-unreachable'))).toBe(false);
    expect(isWorthMovingOn(new Error('a fault of ours'))).toBe(false);
  });
});

describe('whether another name of the image is asked for at the same host', () => {
  it.each([
    'dial tcp 127.0.0.1:9: connect: connection refused',
    'dial tcp: lookup mirror.invalid on 127.0.0.53:53: no such host',
    'toomanyrequests: You have reached your pull rate limit.',
    'Get "https://a.example/v2/": x509: certificate signed by unknown authority',
  ])('no, the host does not answer: %s', (words) => expect(isOfWholeHost(engineFailure(words))).toBe(true));
  it('no: nothing came for too long', () => expect(isOfWholeHost(new Failure('registry-stalled'))).toBe(true));
  it.each([
    'manifest for a.example/library/redis:nope not found: manifest unknown: manifest unknown',
    'pull access denied for a.example/x, repository does not exist or may require a login',
    'no matching manifest for linux/amd64 in the manifest list entries',
  ])('yes, it may be there: %s', (words) => expect(isOfWholeHost(engineFailure(words))).toBe(false));
});
