/**
 * The page's token. It lies in localStorage because that is kept apart by port, which a cookie is not: a page on another
 * port of this host never sees it.
 */
const key = 'quayside-token';

export function readToken(): string | null {
  return localStorage.getItem(key);
}

export function keepToken(token: string): void {
  localStorage.setItem(key, token);
}

export function dropToken(): void {
  localStorage.removeItem(key);
}

/** Calls `listener` when another tab keeps a new token: who acts is no longer whom this page was served for. */
export function onNewToken(listener: () => void): () => void {
  const changed = (event: StorageEvent) => event.key === key && event.newValue !== null && listener();
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}

/**
 * Exchanges the launch secret for a session: `POST /api/session/launch`. Answers whether it was taken; the secret works
 * once.
 */
export async function exchangeLaunchSecret(secret: string): Promise<boolean> {
  const response = await fetch('/api/session/launch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  if (!response.ok) return false;
  const { token } = (await response.json()) as { token: string };
  keepToken(token);
  return true;
}
