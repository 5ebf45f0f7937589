import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import { Failure } from '../../errors/failure';

/**
 * One line of the engine's progress stream (pull, push, build, load), as JSONMessage of moby's pkg/jsonmessage writes it.
 * `current` and `total` are bytes. `message` alone is the body of an error that came before the stream.
 * `aux` of a push tells what the registry has now.
 */
export const ProgressLine = z.looseObject({
  status: z.string().optional(),
  stream: z.string().optional(),
  id: z.string().optional(),
  progress: z.string().optional(),
  progressDetail: z.looseObject({ current: z.number().optional(), total: z.number().optional() }).optional(),
  error: z.string().optional(),
  errorDetail: z.looseObject({ message: z.string().optional() }).optional(),
  message: z.string().optional(),
  aux: z.looseObject({ Digest: z.string().optional() }).optional(),
});
export type ProgressLine = z.infer<typeof ProgressLine>;

/** No line of an engine comes near; a longer one is not a progress stream. Characters. */
const longestLine = 1024 * 1024;

/** One line of a progress stream. Throws `engine-error` with the line when it is none. */
export function parseProgressLine(text: string): ProgressLine {
  try {
    return ProgressLine.parse(JSON.parse(text));
  } catch (cause) {
    throw new Failure('engine-error', { detail: text.slice(0, 500) }, { cause });
  }
}

/** The lines of a progress stream as they come. Throws `engine-error` at what is not JSON. */
export async function* progressLines(stream: AsyncIterable<Buffer>): AsyncGenerator<ProgressLine> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new Failure('engine-error', { detail: rest.slice(0, 500) });
    for (const line of lines) if (line.trim()) yield parseProgressLine(line);
  }
  if (rest.trim()) yield parseProgressLine(rest);
}
