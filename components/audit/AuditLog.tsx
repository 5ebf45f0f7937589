'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Awaited } from '@/components/ui/Awaited';
import { Button } from '@/components/ui/Button';
import { DataTable } from '@/components/ui/DataTable';
import { EmptyState } from '@/components/ui/EmptyState';
import { SidePanel } from '@/components/ui/SidePanel';
import type { AuditEntry } from '@/lib/contract/audit';
import { AuditDetails } from './AuditDetails';
import { AuditFilters } from './AuditFilters';
import { useAuditColumns } from './columns';
import { ExportButtons } from './ExportButtons';
import { useAudit } from './use-audit';
import { useAuditFilter } from './use-filter';

const rowId = (entry: AuditEntry) => String(entry.id);

/** The log as a table, newest first: filters, export, and one entry in full at the side. */
export function AuditLog() {
  const t = useTranslations('audit');
  const state = useAuditFilter();
  const { entries, problem, more, loading } = useAudit(state.filter);
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const open = useCallback((entry: AuditEntry) => setOpened(entry), []);
  const columns = useAuditColumns(open);
  return (
    <>
      <div className="set-head">
        <p className="mid">{t('lead')}</p>
        <ExportButtons filter={state.filter} />
      </div>
      <AuditFilters state={state} />
      <Awaited problem={problem} height="240px">
        {entries ? (
          <DataTable
            label={t('title')}
            className="atable"
            columns={columns}
            rows={entries}
            rowId={rowId}
            usualSort=""
            onOpen={open}
            rowClass={(entry) => (entry.id === opened?.id ? 'is-on' : '')}
            empty={<EmptyState title={t('none.title')} body={t('none.body')} />}
          />
        ) : null}
      </Awaited>
      {more ? (
        <div className="set-p">
          <Button disabled={loading} onClick={more}>
            {t('older')}
          </Button>
        </div>
      ) : null}
      <SidePanel
        open={opened !== null}
        onOpenChange={(stays) => (stays ? undefined : setOpened(null))}
        title={opened ? t(`operation.${opened.operation}`) : ''}
      >
        {opened ? <AuditDetails entry={opened} /> : null}
      </SidePanel>
    </>
  );
}
