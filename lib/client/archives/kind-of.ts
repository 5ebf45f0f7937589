import { archiveKind, sniffedBytes, type ArchiveKind } from '@/lib/contract/archives/sniff';

/** What a file is by its first bytes, before any of it is sent; null: no archive. Throws where it cannot be read. */
export async function kindOf(file: Blob): Promise<ArchiveKind | null> {
  return archiveKind(new Uint8Array(await file.slice(0, sniffedBytes).arrayBuffer()));
}
