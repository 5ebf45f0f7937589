import type { LogFilter } from '@/lib/client/logs/book/filter';

/** What is set for one view: what of a filter is no lasting setting. */
export interface ViewFilter extends Pick<LogFilter, 'stream' | 'level' | 'fields' | 'hidden'> {
  query: string;
}

export const usualFilter: ViewFilter = { query: '', stream: 'all', level: null, fields: [], hidden: [] };
