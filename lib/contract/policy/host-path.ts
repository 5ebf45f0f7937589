/**
 * The one spelling of an absolute path of a Linux host: `//`, `/./`, `..` and a slash at the end taken out lexically, as
 * the engine does (Go's `path.Clean`). Null for what is not absolute or holds a NUL. Case counts.
 */
export function normalPath(path: string): string | null {
  if (!path.startsWith('/') || path.includes('\0')) return null;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}

/** Whether `path` is `folder` or lies in it, both in their normal spelling: `/data/x` in `/data`, `/database` not. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}
