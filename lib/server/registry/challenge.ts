/** One way to sign in that a registry offers: RFC 9110, section 11.6.1. Names of parameters in small letters. */
export interface Challenge {
  scheme: 'basic' | 'bearer';
  parameters: Readonly<Record<string, string>>;
}

/**
 * The challenges of a `WWW-Authenticate` header that are Basic or Bearer, in their order; others are left out. Linear: no
 * part of the expression can match in two ways.
 */
export function readChallenges(header: string | undefined): Challenge[] {
  const challenges: Challenge[] = [];
  const part = /([A-Za-z][\w.-]*)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?[\s,]*/gy;
  let other = false;
  for (const [, word = '', quoted, plain] of (header ?? '').slice(0, 8192).matchAll(part)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain;
    if (value === undefined) {
      const scheme = word.toLowerCase();
      other = scheme !== 'basic' && scheme !== 'bearer';
      if (scheme === 'basic' || scheme === 'bearer') challenges.push({ scheme, parameters: {} });
    } else {
      const last = challenges.at(-1);
      if (last && !other) last.parameters = { ...last.parameters, [word.toLowerCase()]: value };
    }
  }
  return challenges;
}
