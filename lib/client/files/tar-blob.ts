import { tarEnd, tarHeader, tarPadding } from '@/lib/contract/files/tar-header';
import type { GivenFile } from './dropped';

/**
 * A tar archive of files that a person gave, as a Blob of headers and the files themselves: the browser reads each from the
 * disk when its turn comes, and holds none.
 */
export function tarBlob(given: readonly GivenFile[]): Blob {
  const owner = { uid: 0, gid: 0 };
  const parts = given.flatMap(({ path, file }): BlobPart[] => {
    if (!file)
      return [bytes(tarHeader({ ...owner, name: `${path}/`, size: 0, mode: 0o755, modified: Date.now() / 1000 }))];
    const header = tarHeader({
      ...owner,
      name: path,
      size: file.size,
      mode: 0o644,
      modified: file.lastModified / 1000,
    });
    return [bytes(header), file, bytes(tarPadding(file.size))];
  });
  return new Blob([...parts, bytes(tarEnd())], { type: 'application/x-tar' });
}

function bytes(array: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(array);
}
