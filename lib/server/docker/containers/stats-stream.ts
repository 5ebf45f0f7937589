import type { IncomingMessage } from 'node:http';
import type { StatsSample } from '@/lib/contract/stats';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { splitLines } from '../system/events';
import { statsSampleOf, type StatsAnswer } from './stats-answer';

/** Figures being read. `ended` resolves when none will follow, whatever the reason. */
export interface StatsStream {
  ended: Promise<void>;
  close(): void;
}

/**
 * A container's figures, one a second, until it is removed: Engine API `GET /containers/{id}/stats?stream=true`. `null`
 * tells that it does not run. The stream is always drained. Throws `not-found`.
 */
export async function statsStream(
  engine: Engine,
  containerId: string,
  output: (sample: StatsSample | null) => void,
): Promise<StatsStream> {
  const stream = (await asking(
    engine.streams.getContainer(containerId).stats({ stream: true }),
  )) as unknown as IncomingMessage;
  const lines = splitLines((line) => {
    const answer = read(line);
    if (answer) output(statsSampleOf(answer));
  });
  const ended = new Promise<void>((resolve) => {
    stream.on('data', lines);
    for (const event of ['end', 'error', 'close']) stream.on(event, () => resolve());
  });
  return { ended, close: () => void stream.destroy() };
}

/** One line; null for what was cut off when the engine went away. */
function read(line: string): StatsAnswer | null {
  try {
    return JSON.parse(line) as StatsAnswer;
  } catch {
    return null;
  }
}
