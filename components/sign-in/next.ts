/** Where one goes after signing in when nothing else is known. */
const home = '/';

/** The sign-in page that leads back to `from` afterwards. */
export function signInHref(from: Pick<Location, 'pathname' | 'search'>): string {
  const path = from.pathname + from.search;
  return path === home ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}

/**
 * The path that `next` names, or the home page. Only a path of this very origin is followed: what a browser could read
 * as another host (`//evil.example`, `/\evil.example`, `/<tab>/evil.example`, `https:…`, `javascript:…`) is not, so that
 * a link to the sign-in page cannot lead a person elsewhere.
 */
export function safeNext(next: string | null | undefined): string {
  if (!next || !next.startsWith('/')) return home;
  const base = 'http://origin.invalid';
  // As a browser resolves it: it strips tabs and newlines, and takes a backslash for a slash.
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  if (!url || url.origin !== base) return home;
  // A path that itself begins with two slashes would be another host when it is resolved again.
  if (url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return home;
  if (url.pathname === '/sign-in' || url.pathname === '/set-up') return home;
  return url.pathname + url.search + url.hash;
}
