import type { SourcedLine } from '@/lib/contract/logs';
import type { ReaderJob } from './job';

/**
 * How a line stands in a file. Text: as it was written, behind its time where that was asked for, and behind the name of
 * its container where there are several. NDJSON: a `LogLine` with the name of its container.
 */
export function fileWriter({ sources, ...job }: ReaderJob & { kind: 'file' }): (line: SourcedLine) => string {
  const nameOf = (source = 0) => sources[source]?.name ?? '';
  if (job.format === 'ndjson')
    return ({ source, ...line }) => `${JSON.stringify({ container: nameOf(source), ...line })}\n`;
  const width = Math.max(...sources.map(({ name }) => name.length));
  const several = sources.length > 1;
  return ({ source, time, text }) =>
    `${several ? `${nameOf(source).padEnd(width)} | ` : ''}${job.times ? `${time} ` : ''}${text}\n`;
}
