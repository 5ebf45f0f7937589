import type { MirrorRule } from '@/lib/contract/mirrors/mirrors';
import { addressText, isBelow, parseRegistryAddress } from '@/lib/contract/registries/address';
import { Failure } from '../errors/failure';

/** The rules with their addresses as references have them. Throws `bad-request` at `rules.N.from` or `.to`. */
export function checkedRules(rules: readonly MirrorRule[]): MirrorRule[] {
  const seen = new Set<string>();
  return rules.map((rule, index) => {
    const [from, to] = [addressAt(rule.from, `rules.${index}.from`), addressAt(rule.to, `rules.${index}.to`)];
    // It would ask the origin, and call that a mirror.
    if (to.host === from.host && isBelow(from, to.host, to.prefix)) throw refused(rule.to, `rules.${index}.to`);
    const checked = { ...rule, from: addressText(from), to: addressText(to) };
    const key = `${checked.from} ${checked.to}`;
    if (seen.has(key)) throw refused(`${rule.to}: it stands there twice`, `rules.${index}.to`);
    seen.add(key);
    return checked;
  });
}

function addressAt(text: string, field: string) {
  const address = parseRegistryAddress(text);
  if (!address) throw refused(text, field);
  return address;
}

function refused(detail: string, field: string): Failure {
  return new Failure('bad-request', { detail, field });
}
