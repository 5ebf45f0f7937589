import type { SourcedLine } from '@/lib/contract/logs';
import { at, flagStderr, headBytes, partsOf } from '@/lib/contract/log-block';

/** Lines as one block (`lib/contract/log-block.ts`). */
export function encodeBlock(lines: readonly SourcedLine[]): Buffer {
  let size = 0;
  for (const { text } of lines) size += headBytes + Buffer.byteLength(text);
  const block = Buffer.allocUnsafeSlow(size);
  let offset = 0;
  for (const line of lines) {
    const { seconds, nanos } = partsOf(line.time);
    const length = block.write(line.text, offset + headBytes);
    block[offset + at.flags] = line.stream === 'stderr' ? flagStderr : 0;
    block[offset + at.source] = line.source ?? 0;
    block.writeUInt32LE(seconds, offset + at.seconds);
    block.writeUInt32LE(nanos, offset + at.nanos);
    block.writeUInt32LE(line.cut ?? 0, offset + at.cut);
    block.writeUInt32LE(length, offset + at.length);
    offset += headBytes + length;
  }
  return block;
}
