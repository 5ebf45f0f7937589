import type { Audit } from '../audit/audit';
import type { Deed } from '../audit/entry';

/** An audit log that keeps what it is given in `deeds`, for tests of what records. */
export function memoryAudit(): Audit & { deeds: Deed[] } {
  const deeds: Deed[] = [];
  return {
    deeds,
    admit: () => Promise.resolve(),
    record: (...more) => Promise.resolve(void deeds.push(...more)),
    find: () => Promise.resolve({ entries: [], next: null }),
    async *all() {},
    file: () => new ReadableStream(),
    unrecorded: () => 0,
    prune: () => Promise.resolve(0),
    close: () => Promise.resolve(),
  };
}
