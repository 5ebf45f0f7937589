'use client';

import { useDeferredValue, useMemo } from 'react';
import { useUrlState } from '@/components/ui/url-state';
import { auditedOperations } from '@/lib/contract/audit-operations';
import type { AuditFilter } from '@/lib/contract/audit';

export const outcomes = ['ok', 'refused', 'failed'] as const;

/** The filter of the page, kept in the address; days are those of the browser's clock. */
export function useAuditFilter() {
  const [who, setWho] = useUrlState('who');
  const [object, setObject] = useUrlState('object');
  const [operation, setOperation] = useUrlState('operation');
  const [outcome, setOutcome] = useUrlState('outcome');
  const [from, setFrom] = useUrlState('from');
  const [to, setTo] = useUrlState('to');
  const filter = useMemo((): AuditFilter => {
    const start = dayOf(from, 0);
    const end = dayOf(to, 1);
    return {
      ...(who.trim() ? { who: who.trim() } : {}),
      ...(object.trim() ? { object: object.trim() } : {}),
      ...choice('operation', auditedOperations, operation),
      ...choice('outcome', outcomes, outcome),
      ...(start ? { from: start } : {}),
      ...(end ? { to: end } : {}),
    };
  }, [who, object, operation, outcome, from, to]);
  return {
    filter: useDeferredValue(filter),
    ...{ who, setWho, object, setObject, operation, setOperation, outcome, setOutcome, from, setFrom, to, setTo },
  };
}
export type AuditFilterState = ReturnType<typeof useAuditFilter>;

function choice<K extends string, T extends string>(name: K, all: readonly T[], word: string): { [P in K]?: T } {
  const found = all.find((one) => one === word);
  return found === undefined ? {} : ({ [name]: found } as { [P in K]?: T });
}

/** The start of a day (`2026-11-24`) of the browser's clock, `later` days after it; null when it is none. */
function dayOf(day: string, later: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(new Date(year, month - 1, date + later).getTime() - (later ? 1 : 0)).toISOString();
}
