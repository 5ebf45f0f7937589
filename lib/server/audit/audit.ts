import type { AuditEntry, AuditFilter, AuditPage } from '@/lib/contract/audit';
import type { AuditedOperation } from '@/lib/contract/audit-operations';
import type { Db } from '../db/database';
import { Failure } from '../errors/failure';
import { log, logged } from '../log/log';
import { rowOf, type Deed } from './entry';
import { fileOf, type ExportFormat } from './export';
import { prune, type Retention } from './prune';
import { search, searchAll } from './search';
import { Strangers } from './strangers';
import { AuditWriter } from './writer';

/**
 * The audit log: who did what to what, and how it ended.
 *
 * A change is recorded when it is done and before it is answered. When that fails (the disk is full) the answer is the
 * problem `not-recorded`, which says that it was done; the entry is printed and kept in memory until it can be written.
 * From then on `admit` refuses every change beforehand with `audit-unavailable`, until a write succeeds again. What makes
 * room on the disk or takes something away from somebody goes on all the same, see `goesOn`.
 */
export interface Audit {
  /** Throws `audit-unavailable` when nothing can be recorded now and `operation` must be. */
  admit(operation: AuditedOperation): Promise<void>;
  /** Resolves when `deeds` are in the database. Throws `not-recorded`, but not for what was refused or failed anyhow. */
  record(...deeds: Deed[]): Promise<void>;
  find(query: AuditFilter & { before?: number | undefined; limit: number }, signal?: AbortSignal): Promise<AuditPage>;
  /** Everything that the filter lets through, newest first, piece by piece. */
  all(filter: AuditFilter): AsyncGenerator<AuditEntry[]>;
  /** All of it as a file. */
  file(filter: AuditFilter, format: ExportFormat): ReadableStream<Uint8Array>;
  /** Entries that could not be written yet; while there are any, changes are refused. */
  unrecorded(): number;
  /** Takes away what is older or more than the retention allows. */
  prune(): Promise<number>;
  close(): Promise<void>;
}

/** Done though it cannot be recorded at once: they free the disk, or end what goes on. */
const goesOn: ReadonlySet<AuditedOperation> = new Set<AuditedOperation>([
  'session.sign-out',
  'image.remove',
  'image.prune',
  'container.remove',
  'container.prune',
  'container.stop',
  'container.kill',
  'job.cancel',
  'job.clear',
  'terminal.close',
  'terminal.end',
  'job.end',
]);

const hourMs = 3_600_000;

export function createAudit(parts: {
  db: Db;
  retention: Retention;
  /** Told of each sign-in that was refused or failed, with the code of its problem. */
  signInFailed?: (code: string) => void;
  now?: () => Date;
}): Audit {
  const { db, retention, now = () => new Date() } = parts;
  const writer = new AuditWriter(db);
  const ending = new AbortController();
  const strangers = new Strangers((address, more) => {
    const caller = { actor: { kind: 'nobody' }, sessionId: null, address } as const;
    const parameters = { repeated: more };
    const row = rowOf({ caller, operation: 'session.sign-in', parameters, outcome: 'refused', at: now() });
    void writer.write([row]).catch(logged('refused calls of strangers could not be recorded'));
  });
  const pruning = setInterval(() => void audit.prune().catch(logged('the audit log could not be pruned')), hourMs);
  pruning.unref();

  const audit: Audit = {
    async admit(operation) {
      if (writer.kept === 0 || goesOn.has(operation)) return;
      await writer.write([]).catch((error: unknown) => {
        throw new Failure('audit-unavailable', { detail: wordsOf(error) });
      });
    },
    async record(...deeds) {
      for (const { operation, outcome, code } of deeds)
        if (operation === 'session.sign-in' && outcome !== 'ok') parts.signInFailed?.(code ?? 'internal');
      const kept = deeds.filter(
        ({ caller, outcome }) =>
          caller.actor.kind !== 'nobody' || outcome !== 'refused' || strangers.admits(caller.address),
      );
      if (kept.length === 0) return;
      const rows = kept.map(rowOf);
      try {
        await writer.write(rows);
      } catch (error) {
        log.error('not recorded', { entries: JSON.stringify(rows) }, error);
        if (kept.some(({ outcome, operation }) => outcome === 'ok' && !goesOn.has(operation)))
          throw new Failure('not-recorded', { detail: wordsOf(error) }, { cause: error });
      }
    },
    find: (query, signal) => search(db, query, signal),
    all: (filter) => searchAll(db, filter),
    file: (filter, format) => fileOf(searchAll(db, filter), format),
    unrecorded: () => writer.kept,
    prune: () => prune(db, retention, now(), ending.signal),
    async close() {
      clearInterval(pruning);
      ending.abort();
      strangers.close();
      // What cannot be written now either was printed when it failed.
      await writer.write([]).catch(() => undefined);
    },
  };
  return audit;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
