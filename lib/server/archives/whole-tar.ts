import { Transform } from 'node:stream';
import { Failure } from '../errors/failure';

/** A tar ends with two blocks of zeros (POSIX ustar). Bytes. */
const endBytes = 1024;

/**
 * Passes a tar through and breaks with `engine-error` where it has no end: an engine that fails in the middle writes its
 * error behind what it has sent, and ends the answer as if it were whole (moby's `postImagesGet`).
 */
export function wholeTar(): Transform {
  let tail: Buffer = Buffer.alloc(0);
  return new Transform({
    highWaterMark: 256 * 1024,
    transform(piece: Buffer, _, done) {
      tail = (piece.length >= endBytes ? piece : Buffer.concat([tail, piece])).subarray(-endBytes);
      done(null, piece);
    },
    flush(done) {
      const whole = tail.length === endBytes && tail.every((byte) => byte === 0);
      done(whole ? null : new Failure('engine-error', { detail: wordsOf(tail) }));
    },
  });
}

/** The words of the error behind an archive; of one that just ends, the CLI's own. */
function wordsOf(tail: Buffer): string {
  const told = /\{"(?:errorDetail|message)".*$/s.exec(tail.toString('utf8'))?.[0];
  return (told && /"message":"((?:[^"\\]|\\.)*)"/.exec(told)?.[1]) ?? 'unexpected EOF';
}
