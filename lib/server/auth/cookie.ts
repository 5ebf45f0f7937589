/** What the cookie depends on of where Quayside is reached. */
export interface Place {
  port: number;
  secure: boolean;
}

/**
 * The session cookie's name. It holds the port because cookies do not tell ports apart: two Quaysides on one machine
 * must not sign each other out. Over TLS the prefix makes browsers refuse one that a neighbouring name sets (RFC 6265bis).
 */
export function cookieName({ port, secure }: Place): string {
  return `${secure ? '__Host-' : ''}quayside-${port}`;
}

/** The `Set-Cookie` value of a session: HttpOnly, SameSite=Strict, for a year; the server may forget it sooner. */
export function sessionCookie(place: Place, id: string): string {
  return cookie(place, id, 31_536_000);
}

function cookie(place: Place, value: string, maxAge: number): string {
  return `${cookieName(place)}=${value}; Path=/; HttpOnly; SameSite=Strict;${place.secure ? ' Secure;' : ''} Max-Age=${maxAge}`;
}

/** The `Set-Cookie` value that takes the cookie away. */
export function endedCookie(place: Place): string {
  return cookie(place, '', 0);
}

/** The session id in a `Cookie` header (RFC 6265), or undefined. */
export function readSessionCookie(header: string | undefined, place: Place): string | undefined {
  const prefix = `${cookieName(place)}=`;
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
