import { quoteWords } from '../words';
import { ownEntries, pairOf, type Seen } from './seen';

const listOf = (value: string | readonly string[] | null | undefined): string[] =>
  typeof value === 'string' ? (value === '' ? [] : [value]) : [...(value ?? [])];
const same = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

/** An image's command counts only where its entrypoint does (moby, `daemon/commit.go`: merge). */
function isOfImage({ config, image }: Seen): { entrypoint: boolean; command: boolean } {
  const entrypoint = same(listOf(config.Entrypoint), listOf(image.Entrypoint));
  const command = same(listOf(config.Cmd), listOf(image.Cmd));
  // With another command the image's entrypoint may stay unsaid; without any, where the image has one, it may not.
  return { entrypoint: entrypoint && (command || listOf(config.Cmd).length > 0), command: entrypoint && command };
}

export function entrypointOf(it: Seen): string {
  if (isOfImage(it).entrypoint) return '';
  const words = listOf(it.config.Entrypoint);
  return quoteWords(words.length > 0 ? words : ['']);
}

export function commandOf(it: Seen): string {
  return isOfImage(it).command ? '' : quoteWords(listOf(it.config.Cmd));
}

export function envOf({ config, image }: Seen): { name: string; value: string }[] {
  const theirs = new Set(image.Env ?? []);
  return (config.Env ?? []).filter((entry) => !theirs.has(entry)).map(pairOf);
}

export function labelsOf({ config, image }: Seen): { name: string; value: string }[] {
  return ownEntries(config.Labels, image.Labels).map(([name, value]) => ({ name, value }));
}

/** The engine's own host name for a container is its short id, or that of the namespace that it shares. */
export function hostnameOf({ container, config, host }: Seen): string {
  const name = config.Hostname ?? '';
  const shared = /^(?:host$|container:)/.test(host.NetworkMode ?? '');
  return shared || name === container.Id.slice(0, 12) ? '' : name;
}

/** A text of the container, unless the image says the same. */
export const ownText = (mine: string | null | undefined, image: string | null | undefined): string =>
  (mine ?? '') === (image ?? '') ? '' : (mine ?? '');
