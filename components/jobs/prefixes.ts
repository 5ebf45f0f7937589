/** Prefixes that this browser has pulled through, newest first. */
const key = 'quayside-pull-prefixes';
const kept = 5;

export function readPrefixes(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function keepPrefix(prefix: string): void {
  const prefixes = [prefix, ...readPrefixes().filter((one) => one !== prefix)].slice(0, kept);
  localStorage.setItem(key, JSON.stringify(prefixes));
}
