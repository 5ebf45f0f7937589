/** Host of the addresses that stand in for an e-mail that a person did not give. Reserved (RFC 2606): no mail goes there. */
const placeholderHost = '@no-mail.invalid';

/** A user name or e-mail as it is compared: case and compatible forms of letters do not tell two people apart. */
export function comparable(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

/** The stored address of the person `id` without an e-mail: better-auth wants one of each, and no two alike. */
export function placeholderEmail(id: string): string {
  return `${id.toLowerCase()}${placeholderHost}`;
}

export function isPlaceholder(email: string): boolean {
  return email.toLowerCase().endsWith(placeholderHost);
}

/** The e-mail that a stored address shows: null for a placeholder. */
export function shownEmail(stored: string): string | null {
  return isPlaceholder(stored) ? null : stored;
}
