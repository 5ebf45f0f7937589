/** Every secret that this worker gave to a server or got from one, and what it is. */
const used = new Map<string, string>();

/** Shorter ones stand in ordinary words too. */
const leastCharacters = 10;
/** Names of values, in bodies, headers and variables, that are secret. Of a path to a file only its contents are. */
const secretName =
  /^(current|next|cookie|set-cookie|authorization|.*(password|passphrase|token|secret|(?<!TLS_)key))$/i;

/** Notes a secret that is used. Answers it. */
export function noteSecret(what: string, text: string): string {
  if (text.length >= leastCharacters) used.set(text, what);
  return text;
}

/** Notes every value in `given` whose name says that it is secret, however deep it lies. */
export function noteSecretsOf(given: unknown, name = ''): void {
  if (typeof given === 'object' && given !== null)
    for (const [key, value] of Object.entries(given)) noteSecretsOf(value, Array.isArray(given) ? name : key);
  else if (typeof given === 'string' && secretName.test(name)) {
    // Of a cookie the value is: its name is printed by nobody, and its attributes are no secret.
    const text = name.toLowerCase().endsWith('cookie')
      ? given.replace(/^[^=]*=/, '').split(';')[0]!
      : given.replace(/^Bearer /, '');
    noteSecret(name, text);
  }
}

/** The same of a body that may be JSON. */
export function noteSecretsOfBody(body: string | undefined): void {
  try {
    noteSecretsOf(JSON.parse(body || 'null'));
  } catch {
    // Not JSON: a page.
  }
}

/**
 * Throws when `printed`, all that a server wrote to stdout and stderr, holds a secret that was used. The launch link is
 * printed on purpose, in the lines that hand it over; nowhere else.
 */
export function expectNoSecretIn(printed: string): void {
  const rest = printed.replaceAll(/^\{"event":"(?:ready|launched|link)",.*\}$/gm, '');
  for (const [secret, what] of used) {
    const at = rest.indexOf(secret);
    if (at === -1) continue;
    const line = rest.slice(rest.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '';
    throw new Error(`The server printed a secret (${what}): ${line.replaceAll(secret, '<it>').slice(0, 500)}`);
  }
}

/** How many secrets of that kind were used. */
export function usedSecrets(what: string): number {
  return [...used.values()].filter((kind) => kind === what).length;
}
