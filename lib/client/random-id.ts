/**
 * A new name for something that this page asks the server to tell of: 32 hex digits at random. Not `crypto.randomUUID`, which
 * browsers offer on https and localhost alone.
 */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
