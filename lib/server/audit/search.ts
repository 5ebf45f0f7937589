import { setImmediate as turn } from 'node:timers/promises';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { AuditEntry, AuditFilter, AuditPage } from '@/lib/contract/audit';
import type { Db } from '../db/database';
import { entryOf } from './entry';

/** Ids looked through in one go: some milliseconds, then the loop has its turn. */
const windowIds = 5000;

/** The newest `limit` entries that `filter` lets through and that are older than `before`. */
export async function search(
  db: Db,
  { before, limit, ...filter }: AuditFilter & { before?: number | undefined; limit: number },
  signal?: AbortSignal,
): Promise<AuditPage> {
  const entries: AuditEntry[] = [];
  const { oldest, newest } = await bounds(db, filter);
  let end = Math.min(before ?? Infinity, newest + 1);
  while (end > oldest && entries.length < limit) {
    signal?.throwIfAborted();
    const start = Math.max(oldest, end - windowIds);
    const found = await lookThrough(db, filter, { start, end, limit: limit - entries.length });
    entries.push(...found);
    const last = found.at(-1);
    end = entries.length < limit || !last ? start : last.id;
    await turn();
  }
  return { entries, next: end > oldest ? end : null };
}

/** All entries that `filter` lets through, newest first, piece by piece. */
export async function* searchAll(db: Db, filter: AuditFilter, pieceRows = 500): AsyncGenerator<AuditEntry[]> {
  let before: number | undefined;
  for (;;) {
    const { entries, next } = await search(db, { ...filter, before, limit: pieceRows });
    if (entries.length > 0) yield entries;
    if (next === null) return;
    before = next;
  }
}

/** The ids between which the filter's time lies. */
async function bounds(db: Db, { from, to }: AuditFilter): Promise<{ oldest: number; newest: number }> {
  const edge = db.selectFrom('audit');
  const first = edge.select((of) => of.fn.min('id').as('id'));
  const last = edge.select((of) => of.fn.max('id').as('id'));
  const lowest = await (from ? first.where('at', '>=', utc(from)) : first).executeTakeFirst();
  const highest = await (to ? last.where('at', '<=', utc(to)) : last).executeTakeFirst();
  return { oldest: lowest?.id ?? Infinity, newest: highest?.id ?? 0 };
}

async function lookThrough(db: Db, filter: AuditFilter, part: { start: number; end: number; limit: number }) {
  const { who, operation, object, outcome, from, to } = filter;
  const tests: Expression<SqlBool>[] = [];
  if (operation) tests.push(sql`operation = ${operation}`);
  if (outcome) tests.push(sql`outcome = ${outcome}`);
  if (from) tests.push(sql`at >= ${utc(from)}`);
  if (to) tests.push(sql`at <= ${utc(to)}`);
  if (who)
    tests.push(
      sql`(${holds('person', who)} or ${holds('key_name', who)} or ${holds('address', who)} or actor = ${who})`,
    );
  if (object) tests.push(sql`(${holds('object', object)} or instr(object_id, ${object}) = 1)`);
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('id', '>=', part.start)
    .where('id', '<', part.end)
    .where((of) => of.and(tests))
    .orderBy('id', 'desc')
    .limit(part.limit)
    .execute();
  return rows.map(entryOf);
}

function holds(column: 'person' | 'key_name' | 'address' | 'object', text: string) {
  return sql<SqlBool>`instr(lower(${sql.ref(column)}), lower(${text})) > 0`;
}

/** Times are kept in UTC, where text order is time order. */
function utc(time: string): string {
  return new Date(time).toISOString();
}
