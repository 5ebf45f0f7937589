import type { Duplex } from 'node:stream';
import { Demultiplexer } from './demultiplexer';

/** More output than a short command of ours ever has: the rest is dropped. Bytes. */
const usualBytes = 64 * 1024;

/** What a short command without TTY prints until its stream ends, both streams together, cut at a bound. */
export async function readOutput(stream: Duplex, maximumBytes = usualBytes): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const demultiplexer = new Demultiplexer((data) => {
    if (size < maximumBytes) chunks.push(data);
    size += data.length;
  });
  for await (const chunk of stream as AsyncIterable<Buffer>) demultiplexer.push(chunk);
  return Buffer.concat(chunks).toString('utf8').slice(0, maximumBytes);
}
