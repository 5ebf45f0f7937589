/** One or two letters that stand for a name: lin.wei → LW, ana → AN, 林伟 → 林. */
export function initialsOf(name: string): string {
  const [first = '', second] = name.split(/[._\s-]+/).filter(Boolean);
  const letters = [...first];
  if (/^\p{Script=Han}/u.test(first)) return letters[0] ?? '';
  return `${letters[0] ?? ''}${second ? ([...second][0] ?? '') : (letters[1] ?? '')}`.toUpperCase();
}
