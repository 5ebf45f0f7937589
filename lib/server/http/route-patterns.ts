import { existsSync, readFileSync } from 'node:fs';

/** What the front answers itself. */
const own = ['/healthz', '/readyz', '/metrics', '/api/session/launch'];
/** What is nobody's: one name for all, for strangers may ask for as many paths as they like. */
const other = '/other';

/** The pattern of a path, such as `/api/environments/[env]/containers/[id]`: names and ids are nobody's business. */
export type PatternOf = (path: string) => string;

/** Finds the pattern among those of `pages`, as Next names them. A word stands before a parameter. */
export function createPatterns(pages: readonly string[]): PatternOf {
  const bySize = new Map<number, string[][]>();
  for (const page of [...own, ...pages]) {
    const parts = page.split('/');
    bySize.set(parts.length, [...(bySize.get(parts.length) ?? []), parts]);
  }
  const isParameter = (part: string) => part.startsWith('[');
  // Compared from the left: what has a word where another has a parameter is looked at first.
  const order = (parts: readonly string[]) => parts.map((part) => (isParameter(part) ? '1' : '0')).join('');
  for (const patterns of bySize.values()) patterns.sort((a, b) => order(a).localeCompare(order(b)));
  return (path) => {
    if (path.startsWith('/_next/')) return path.startsWith('/_next/static/') ? '/_next/static' : '/_next';
    const parts = path.split('/');
    const found = bySize
      .get(parts.length)
      ?.find((pattern) => pattern.every((part, index) => part === parts[index] || (isParameter(part) && parts[index])));
    return found?.join('/') ?? other;
  };
}

/** The pages and routes of the build that lies where the process is; none in development, where there is no list. */
export function builtPages(): string[] {
  const file = '.next/app-path-routes-manifest.json';
  if (!existsSync(file)) return [];
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
}
