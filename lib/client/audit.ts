import type { AuditExportRequest, AuditFilter, AuditPage, ExportTicket } from '@/lib/contract/audit';
import { api } from './api';

function queryOf(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

/** The audit log: `lib/contract/audit.ts`. Each throws `ApiError`. */
export const audit = {
  page: (filter: AuditFilter, before: number | null, signal?: AbortSignal) =>
    api<AuditPage>('GET', `/api/audit?${queryOf({ ...filter, before })}`, undefined, signal),
  /**
   * Lets the browser save what the filter lets through as a file, as it comes. By a form with a ticket, for the page's
   * token may stand in no address, and a file that the page fetched itself would lie in its memory as a whole.
   */
  async save(filter: AuditFilter, format: AuditExportRequest['format']): Promise<void> {
    const asked: AuditExportRequest = { ...filter, format };
    const { ticket } = await api<ExportTicket>('POST', '/api/audit/export/ticket', asked);
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/api/audit/export', hidden: true });
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'ticket', value: ticket });
    form.append(field);
    document.body.append(form);
    form.submit();
    form.remove();
  },
};
