import { exchangeLaunchSecret } from './session';

/** Where the link that `up` prints carries its secret: a fragment is never sent to a server and kept in no log. */
const prefix = '#launch=';

let exchange: Promise<boolean> | null = null;

/** Whether the address bar holds a launch secret. */
export function hasLaunchSecret(): boolean {
  return window.location.hash.startsWith(prefix);
}

/**
 * Takes the launch secret out of the address bar and the history, and exchanges it once for a session, however often it
 * is called. Answers whether the server took it; `null` when there was no secret.
 */
export function exchangeFromAddressBar(): Promise<boolean> | null {
  if (!hasLaunchSecret()) return exchange;
  const secret = decodeURIComponent(window.location.hash.slice(prefix.length));
  dropLaunchSecret();
  exchange = exchangeLaunchSecret(secret).catch(() => false);
  return exchange;
}

/** Takes the secret out of the address bar without using it. */
export function dropLaunchSecret(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
}
