import type { ExportTicket } from '@/lib/contract/audit';
import type { LogDownload } from '@/lib/contract/logs';
import { api, envPath } from '../api';
import { saveFile } from '../save-file';

/** Has the browser save the logs as the engine has them. Throws `ApiError`. */
export async function downloadLogs(env: string, asked: LogDownload): Promise<void> {
  const path = envPath(env, 'logs', 'download');
  const { ticket } = await api<ExportTicket>('POST', `${path}/ticket`, asked);
  saveFile(path, ticket);
}

/** Hands what the page holds to the browser as a file to keep. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
