/**
 * The session cookie's name. It holds the port because cookies do not tell ports apart: two Quaysides on one machine
 * must not sign each other out.
 */
export function cookieName(port: number): string {
  return `quayside-${port}`;
}

/** The `Set-Cookie` value of a session: HttpOnly, SameSite=Strict, for a year; the server may forget it sooner. */
export function sessionCookie(port: number, id: string): string {
  return `${cookieName(port)}=${id}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
}

/** The session id in a `Cookie` header (RFC 6265), or undefined. */
export function readSessionCookie(header: string | undefined, port: number): string | undefined {
  const prefix = `${cookieName(port)}=`;
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
