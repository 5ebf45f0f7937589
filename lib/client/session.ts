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
