/**
 * Headers of a file that a browser is to save and never to show: what is in a container is nobody's page. The name is told
 * in ASCII, and as it is where it is not (RFC 6266, RFC 8187). `bytes` null: nobody knows.
 */
export function saveHeaders(file: { name: string; type: string; bytes: number | null }): Record<string, string> {
  const name = [...file.name].map(plain).join('');
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const extended = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return {
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${ascii}"${ascii === name ? '' : `; filename*=UTF-8''${extended}`}`,
    'Content-Security-Policy': 'sandbox',
    'Cache-Control': 'no-store',
    ...(file.bytes === null ? {} : { 'Content-Length': String(file.bytes) }),
  };
}

/** Without what would end a header or turn a name around, so that it looks like another; bytes that are no UTF-8 go too. */
function plain(character: string): string {
  return /[\p{Cc}\p{Cs}\p{Co}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/]/u.test(character) ? '_' : character;
}
