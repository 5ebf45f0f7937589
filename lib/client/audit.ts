import type { AuditFilter, AuditPage } from '@/lib/contract/audit';
import type { Problem } from '@/lib/contract/problem';
import { api, ApiError } from './api';
import { readToken } from './session';

function queryOf(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

/** The audit log: `lib/contract/audit.ts`. Each throws `ApiError`. */
export const audit = {
  page: (filter: AuditFilter, before: number | null, signal?: AbortSignal) =>
    api<AuditPage>('GET', `/api/audit?${queryOf({ ...filter, before })}`, undefined, signal),
  /** Saves what the filter lets through as a file of the browser. */
  async save(filter: AuditFilter, format: 'csv' | 'ndjson'): Promise<void> {
    // By fetch, for the page's token may not stand in an address.
    const answer = await fetch(`/api/audit/export?${queryOf({ ...filter, format })}`, {
      headers: { 'X-Quayside-Token': readToken() ?? '' },
    });
    if (!answer.ok) throw new ApiError((await answer.json()) as Problem);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'audit';
    link.click();
    URL.revokeObjectURL(link.href);
  },
};
