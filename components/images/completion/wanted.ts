import { isBelow } from '@/lib/contract/registries/address';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { dockerHub, parseReference } from '@/lib/contract/reference';

/** An entry that completes what is typed. */
export type Entry = Pick<RegistryRow, 'id' | 'address' | 'host' | 'prefix' | 'name' | 'from'>;

/**
 * What would complete a reference that is being typed: the address of a registry, a repository of one, or a tag. `word` is
 * what of it is there already, from the character `from` to the end of the text.
 */
export type Wanted = { from: number; word: string } & (
  | { what: 'registry'; entries: readonly Entry[] }
  | { what: 'repository'; entry: Entry }
  | { what: 'tag'; entry: Entry; repository: string }
);

/**
 * What completes `text`, of which the end is being typed; null where nothing can. Only entries that somebody keeps count:
 * Docker Hub is not asked what a half-typed name may be, unless an account of it is kept. Pure.
 */
export function wantedAt(text: string, entries: readonly Entry[]): Wanted | null {
  const kept = entries.filter(({ from }) => from !== 'built-in');
  if (text === '' || /[@\s]/.test(text)) return null;
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  const isHost = /[.:]/.test(first) || first === 'localhost';
  if (!isHost) {
    const begun = kept.filter(({ host, address }) => host !== dockerHub && `${address}/`.startsWith(text));
    if (begun.length > 0) return { what: 'registry', entries: begun, from: 0, word: text };
  }
  const host = isHost ? (first === 'index.docker.io' ? dockerHub : first) : dockerHub;
  const from = isHost ? slash + 1 : 0;
  const typed = text.slice(from);
  const colon = typed.indexOf(':');
  const there = kept.filter((entry) => entry.host === host).sort((a, b) => b.prefix.length - a.prefix.length);
  if (colon < 0) {
    const entry =
      there.find(({ prefix }) => isBelow({ host, prefix }, host, typed)) ??
      there.find(({ prefix }) => `${prefix}/`.startsWith(typed));
    // Docker Hub has no list of all.
    return entry && host !== dockerHub ? { what: 'repository', entry, from, word: typed } : null;
  }
  const parsed = parseReference(text.slice(0, from + colon));
  // `host:` is the beginning of an address, whose port follows, and nothing to ask Docker Hub for.
  if (parsed.fault !== undefined || (!isHost && /^localhost$|\./.test(typed.slice(0, colon)))) return null;
  const { path } = parsed.reference;
  const entry = there.find(({ prefix }) => isBelow({ host, prefix }, host, path));
  return entry ? { what: 'tag', entry, repository: path, from: from + colon + 1, word: typed.slice(colon + 1) } : null;
}

/** Those of `names` that `word` may become: what begins so before what holds it, and nothing that is typed already. Pure. */
export function matching(names: readonly string[], word: string): string[] {
  const low = word.toLowerCase();
  const rank = (name: string) => (name === 'latest' ? 0 : name.toLowerCase().startsWith(low) ? 1 : 2);
  return names
    .filter((name) => name !== word && name.toLowerCase().includes(low))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true }));
}
