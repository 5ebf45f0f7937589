const kept = 8;
const key = (env: string) => `quayside-palette-${env}`;

/** Ids of what was used by the palette in this environment and browser, the latest first. */
export function readRecent(env: string): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key(env)) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

export function keepRecent(env: string, id: string): void {
  const ids = [id, ...readRecent(env).filter((one) => one !== id)].slice(0, kept);
  localStorage.setItem(key(env), JSON.stringify(ids));
}
