// One image layer: a folder, packed, with both digests an image needs.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Where a registry keeps a blob, below its root folder. */
export const blobDir = (digest) => join('docker/registry/v2/blobs/sha256', digest.slice(7, 9), digest.slice(7));

function meter() {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      stream.bytes += chunk.length;
      done(null, chunk);
    },
  });
  stream.bytes = 0;
  stream.digest = () => `sha256:${hash.digest('hex')}`;
  return stream;
}

/**
 * Packs a folder as a layer into a registry's storage.
 * @param {number} level gzip level; 0 for random bytes, which nothing makes smaller
 * @returns {Promise<{digest: string, size: number, diffId: string}>}
 */
export async function packLayer(storage, tree, level = 6) {
  const tar = spawn('tar', ['--sort=name', '--numeric-owner', '--owner=0', '--group=0', '-C', tree, '-cf', '-', '.'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    tar.on('error', reject);
    tar.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar of ${tree} ended with ${code}`))));
  });
  const plain = meter();
  const packed = meter();
  mkdirSync(storage, { recursive: true });
  const partial = join(storage, `partial-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await Promise.all([pipeline(tar.stdout, plain, createGzip({ level }), packed, createWriteStream(partial)), ended]);
  const digest = packed.digest();
  const dir = join(storage, blobDir(digest));
  mkdirSync(dir, { recursive: true });
  renameSync(partial, join(dir, 'data'));
  return { digest, size: packed.bytes, diffId: plain.digest() };
}
