import type { AuditExportRequest, AuditFilter, AuditPage, ExportTicket } from '@/lib/contract/audit';
import { api } from './api';
import { saveFile } from './save-file';

function queryOf(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

/** The audit log: `lib/contract/audit.ts`. Each throws `ApiError`. */
export const audit = {
  page: (filter: AuditFilter, before: number | null, signal?: AbortSignal) =>
    api<AuditPage>('GET', `/api/audit?${queryOf({ ...filter, before })}`, undefined, signal),
  /** Has the browser save what the filter lets through as a file. */
  async save(filter: AuditFilter, format: AuditExportRequest['format']): Promise<void> {
    const asked: AuditExportRequest = { ...filter, format };
    const { ticket } = await api<ExportTicket>('POST', '/api/audit/export/ticket', asked);
    saveFile('/api/audit/export', ticket);
  },
};
