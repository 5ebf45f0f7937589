'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { registries } from '@/lib/client/registries';
import { useCall } from '@/lib/client/use-call';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { DataTable } from '../ui/DataTable';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { useRegistryColumns } from './columns';
import { registryHref } from './names';
import { RegistryActions, type RegistryAct } from './RegistryActions';
import { TestAll } from './TestAll';
import { useRegistries } from './use-registries';

const RegistryDialog = dynamic(() => import('./RegistryDialog').then((module) => module.RegistryDialog), {
  ssr: false,
});

const idOf = (row: RegistryRow) => row.id;
const nameOf = (row: RegistryRow) => row.name || row.address;

/** Every registry with its sign-in and how it is trusted; each is browsed, tried and, by owners, changed. */
export function RegistryList() {
  const t = useTranslations('registries');
  const env = useEnv();
  const router = useRouter();
  const { rows, loaded, found, problem, refresh } = useRegistries();
  const [asked, setAsked] = useState<{ act: RegistryAct; row: RegistryRow | null } | null>(null);
  const ordering = useCall();
  const columns = useRegistryColumns();
  const kept = rows.filter(({ from }) => from === 'quayside');
  const move = async (row: RegistryRow, by: number) => {
    const ids = kept.map(idOf).filter((id) => id !== row.id);
    ids.splice(kept.indexOf(row) + by, 0, row.id);
    if (await ordering.run(() => registries.order(ids))) await refresh();
  };
  const ask = useCallback((act: RegistryAct, row: RegistryRow) => setAsked({ act, row }), []);
  const actions = (row: RegistryRow) => (
    <RegistryActions
      row={row}
      place={kept.indexOf(row)}
      of={kept.length}
      onAct={ask}
      onMove={(by) => void move(row, by)}
    />
  );
  const wrong = problem ?? ordering.problem;
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <div className="acts">
          <May operation="mirror.read">
            <Button variant="ghost" href={`/environments/${encodeURIComponent(env)}/registries/mirrors`}>
              {t('mirrors')}
            </Button>
          </May>
          <TestAll rows={rows} />
          <May operation="registry.change">
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setAsked({ act: 'edit', row: null })}>
              {t('add')}
            </Button>
          </May>
        </div>
      </div>
      <p className="reg-lead mid">{t('lead')}</p>
      {wrong ? <ProblemPanel problem={wrong} /> : null}
      {found ? <ProblemPanel problem={found} /> : null}
      {loaded ? (
        <DataTable
          label={t('title')}
          className="regtable"
          columns={columns}
          rows={rows}
          rowId={idOf}
          rowLabel={nameOf}
          rowActions={actions}
          actionsLabel={t('actions.label')}
          usualSort="order"
          onOpen={(row) => router.push(registryHref(env, row.id))}
        />
      ) : problem ? null : (
        <Skeleton height="160px" />
      )}
      {asked ? (
        <RegistryDialog act={asked.act} row={asked.row} onClose={() => setAsked(null)} onChanged={refresh} />
      ) : null}
    </>
  );
}
