import { dockerCommand } from '../commands/docker-command';
import type { OriginCompared, PullSource } from './pulled';

/**
 * The lines of a shell that do what a job did, when its image came from a mirror: `lines` are those without one, of which
 * the pull of the canonical name goes. `platform` as it was asked for.
 */
export function commandsThrough(
  lines: readonly string[],
  sources: readonly PullSource[] | undefined,
  origin: OriginCompared | undefined,
): string[] {
  const from = sources?.find(({ state, mirror }) => state === 'gave' && mirror !== null);
  if (!from || !origin) return [...lines];
  const { reference } = origin;
  const isPull = (line: string) => line.startsWith('docker pull ') && line.endsWith(` ${reference}`);
  const pull = lines.find(isPull) ?? dockerCommand('image.pull', { reference });
  const others = lines.filter((line) => !isPull(line));
  const byDigest = reference.includes('@');
  return [
    `${pull.slice(0, -reference.length)}${from.source}`,
    ...(byDigest ? [] : [dockerCommand('image.tag', { image: from.source, reference })]),
    ...(byDigest || from.keptName ? [] : [dockerCommand('image.remove', { references: [from.source] })]),
    ...others,
  ];
}
