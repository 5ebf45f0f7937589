'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Column } from '@/components/ui/data-table';
import { localZone } from '@/components/ui/local-zone';
import { Mark } from '@/components/ui/Mark';
import type { AuditEntry } from '@/lib/contract/audit';

/** The columns of the log; `onOpen` shows one entry in full. */
export function useAuditColumns(onOpen: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const t = useTranslations('audit');
  const format = useFormatter();
  return useMemo(() => {
    const timeZone = localZone();
    return [
      {
        id: 'at',
        header: t('column.at'),
        className: 'c-t num',
        cell: ({ at }) => (
          <time dateTime={at}>
            {format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'medium', timeZone })}
          </time>
        ),
      },
      { id: 'who', header: t('column.who'), className: 'c-w', cell: (entry) => <Who entry={entry} /> },
      {
        id: 'what',
        header: t('column.what'),
        className: 'c-n',
        cell: (entry) => (
          <button type="button" className="link" onClick={() => onOpen(entry)}>
            {t(`operation.${entry.operation}`)}
          </button>
        ),
      },
      {
        id: 'object',
        header: t('column.object'),
        className: 'c-o',
        cell: (entry) => <span title={entry.object ?? entry.objectId ?? undefined}>{objectWord(entry)}</span>,
      },
      { id: 'outcome', header: t('column.outcome'), className: 'c-s', cell: (entry) => <Outcome entry={entry} /> },
      { id: 'address', header: t('column.address'), className: 'c-d num', cell: (entry) => entry.address },
    ];
  }, [t, format, onOpen]);
}

/** The name of what it was done to, or the short form of its id. */
function objectWord({ object, objectId }: AuditEntry): string {
  return object ?? objectId?.replace('sha256:', '').slice(0, 12) ?? '–';
}

/** Who did it: a person, or what else holds a session. */
export function Who({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit.actor');
  if (entry.actor !== 'person') return <span className="dim">{t(entry.actor)}</span>;
  return entry.key === null ? entry.person : `${entry.person} · ${entry.key}`;
}

const marks = { ok: 'done', refused: 'paused', failed: 'failed' } as const;

export function Outcome({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit.outcome');
  return (
    <span className="audit-o">
      <Mark kind={marks[entry.outcome]} /> {t(entry.outcome)}
    </span>
  );
}
