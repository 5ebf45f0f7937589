/** Where one goes after signing in when nothing else is known. */
const home = '/';

/** Why the page was sent to sign in: nothing in particular, its session ended, or the person signed out. */
export type Reason = 'none' | 'ended' | 'signed-out';

export function readReason(word: string | null): Reason {
  return word === 'ended' || word === 'signed-out' ? word : 'none';
}

/** The sign-in page that leads back to `from` afterwards. */
export function signInHref(from: Pick<Location, 'pathname' | 'search'>, reason: Reason = 'none'): string {
  const path = from.pathname + from.search;
  const query = new URLSearchParams({
    ...(reason === 'none' ? {} : { reason }),
    ...(path === home ? {} : { next: path }),
  });
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in';
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
