/** Where one goes after signing in when nothing else is known. */
const home = '/';
/** Pages on the way in: nobody wants to come back to them. */
const entryPages = ['/sign-in', '/set-up', '/own-password'];

/** Why the page was sent to sign in: nothing in particular, its session ended, or the person signed out. */
export type Reason = 'none' | 'ended' | 'signed-out';

export function readReason(word: string | null): Reason {
  return word === 'ended' || word === 'signed-out' ? word : 'none';
}

type From = Pick<Location, 'pathname' | 'search'>;

/** The sign-in page that leads back to `from` afterwards. */
export function signInHref(from: From, reason: Reason = 'none'): string {
  // Whoever left has nowhere to come back to: the next one may be somebody else.
  if (reason === 'signed-out') return hrefOf('/sign-in', { pathname: home, search: '' }, { reason });
  return hrefOf('/sign-in', from, reason === 'none' ? {} : { reason });
}

/** The page where one chooses an own password, and which leads back to `from` afterwards. */
export function ownPasswordHref(from: From): string {
  return hrefOf('/own-password', from);
}

function hrefOf(page: string, from: From, facts: Record<string, string> = {}): string {
  const path = from.pathname + from.search;
  const query = new URLSearchParams({ ...facts, ...(path === home ? {} : { next: path }) });
  return query.size > 0 ? `${page}?${query}` : page;
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
  if (entryPages.includes(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}
