import { tarEnd, tarHeader, tarPadding } from '@/lib/contract/files/tar-header';

/** A tar archive of these files, each of an owner that it shall not keep. */
export function tarOf(...files: [name: string, content: string | Uint8Array][]): Uint8Array {
  const parts = files.flatMap(([name, content]) => {
    const bytes = Buffer.from(content as Uint8Array);
    const about = { name, size: bytes.length, mode: 0o644, uid: 7, gid: 7, modified: 1_700_000_000 };
    return [tarHeader(about), bytes, tarPadding(about.size)];
  });
  return Buffer.concat([...parts, tarEnd()]);
}

/** Bytes as the body of a request comes. */
export function web(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([Uint8Array.from(bytes)]).stream();
}
