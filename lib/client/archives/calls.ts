import type { ArchiveTicket, SaveRequest } from '@/lib/contract/archives/archives';
import { api, envPath } from '../api';
import { saveFile } from '../save-file';

/** Has the browser save images as one archive, as it comes. Throws `ApiError`. */
export async function saveImages(env: string, request: SaveRequest): Promise<void> {
  const path = envPath(env, 'images', 'save');
  const { ticket } = await api<ArchiveTicket>('POST', `${path}/ticket`, request);
  saveFile(path, ticket);
}

/** The same of the file system of a container. */
export async function exportContainer(env: string, id: string): Promise<void> {
  const path = envPath(env, 'containers', id, 'export');
  const { ticket } = await api<ArchiveTicket>('POST', `${path}/ticket`, {});
  saveFile(path, ticket);
}
