import { tarEnd, tarHeader, tarPadding } from '@/lib/contract/files/tar-header';

/** A tar archive of these files, each of an owner that it shall not keep. */
export function tarOf(...files: [name: string, text: string][]): Uint8Array {
  const parts = files.flatMap(([name, text]) => {
    const about = { name, size: Buffer.byteLength(text), mode: 0o644, uid: 7, gid: 7, modified: 1_700_000_000 };
    return [tarHeader(about), Buffer.from(text), tarPadding(about.size)];
  });
  return Buffer.concat([...parts, tarEnd()]);
}

/** Bytes as the body of a request comes. */
export function web(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([Uint8Array.from(bytes)]).stream();
}
