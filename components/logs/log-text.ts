import type { LogRow } from '@/lib/client/logs/rows';
import { localTime } from './local-time';
import { plain } from './segments';

/** The rows whose text holds `query`, in any case; marks of missing lines stay. All rows without a query. */
export function matching(rows: readonly LogRow[], query: string): readonly LogRow[] {
  const wanted = query.toLowerCase();
  if (!wanted) return rows;
  return rows.filter((row) => row.kind === 'line' && plain(row.text).toLowerCase().includes(wanted));
}

/** The lines as text, without colours; each with its time where `timestamps`. */
export function logText(rows: readonly LogRow[], timestamps: boolean): string {
  return rows
    .filter((row) => row.kind === 'line')
    .map((row) => (timestamps ? `${localTime(row.time)} ${plain(row.text)}\n` : `${plain(row.text)}\n`))
    .join('');
}

/** Hands `text` to the browser as a file to keep. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
