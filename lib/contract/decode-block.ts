import type { SourcedLine } from './logs';
import { flagStderr, headBytes, readHead, recordsOf, timeOf } from './log-block';

const text = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of a block, for whoever wants them as they are in the API. */
export function decodeBlock(block: Uint8Array): SourcedLine[] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  return recordsOf(block).map((offset) => {
    const { flags, source, seconds, nanos, cut, length } = readHead(view, offset);
    return {
      time: timeOf(seconds, nanos),
      stream: flags & flagStderr ? 'stderr' : 'stdout',
      text: text.decode(block.subarray(offset + headBytes, offset + headBytes + length)),
      source,
      ...(cut > 0 ? { cut } : {}),
    };
  });
}
