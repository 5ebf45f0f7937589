/** What each key begins with, so that whoever finds one knows what it is. */
export const keyPrefix = 'qs_';

/** The key in an `Authorization` header; undefined: it holds none of ours, but perhaps what a proxy in front wants. */
export function readKey(header: string | null | undefined): string | undefined {
  const [, key] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  return key?.startsWith(keyPrefix) ? key : undefined;
}
