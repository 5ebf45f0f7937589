import { dockerHub, parseReference, type ImageReference } from '../reference';
import { isBelow, parseRegistryAddress } from '../registries/address';
import type { MirrorRule } from './mirrors';

/** One place that an image may come from. `mirror`: the address in the rule; null is the origin. */
export interface Source {
  reference: ImageReference;
  mirror: string | null;
}

/** Where `reference` is looked for, in this order: by each rule that is on and fits, and at its origin last. Pure. */
export function sourcesOf(reference: ImageReference, rules: readonly MirrorRule[]): Source[] {
  const sources = rules
    .filter(({ enabled }) => enabled)
    .flatMap((rule) => throughRule(reference, rule).map((through) => ({ reference: through, mirror: rule.to })));
  const seen = new Set<string>();
  return [...sources, { reference, mirror: null }].filter((source) => {
    const { familiar } = source.reference;
    const isNew = !seen.has(familiar) && (source.mirror === null || familiar !== reference.familiar);
    seen.add(familiar);
    return isNew;
  });
}

/** The references that a rule makes of one; none where it does not fit. */
function throughRule(reference: ImageReference, rule: MirrorRule): ImageReference[] {
  const [from, to] = [parseRegistryAddress(rule.from), parseRegistryAddress(rule.to)];
  if (!from || !to || !isBelow(from, reference.registry, reference.path)) return [];
  const rest = reference.path.slice(from.prefix.length).replace(/^\//, '');
  const bare = rest.replace(/^library\//, '');
  const isOfficial = reference.official && from.prefix === '' && reference.registry === dockerHub;
  const spelled = { both: [rest, bare], with: [rest], without: [bare] }[rule.library];
  return (isOfficial ? spelled : [rest]).flatMap((path) => {
    const name = [to.host, to.prefix, path].filter(Boolean).join('/');
    const suffix =
      (reference.tag === null ? '' : `:${reference.tag}`) + (reference.digest ? `@${reference.digest}` : '');
    const parsed = parseReference(name + suffix);
    return parsed.fault === undefined && parsed.reference.registry === to.host ? [parsed.reference] : [];
  });
}
