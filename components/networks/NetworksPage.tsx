'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { useNetworks } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { NetworkRow } from '@/lib/contract/networks';
import { Button } from '../ui/Button';
import { DataTable } from '../ui/DataTable';
import { EmptyState } from '../ui/EmptyState';
import { suggestTerms } from '../ui/filter-terms';
import { FilterBox } from '../ui/FilterBox';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { SelectionBar } from '../ui/SelectionBar';
import { useUrlState } from '../ui/url-state';
import { useSelection } from '../ui/use-selection';
import { filtered, filterKeys, usageOf, uses, valuesOf, type FilterKey, type Use } from './filter';
import { networkHref } from './names';
import { NetworkActions } from './NetworkActions';
import { NetworksHead } from './NetworksHead';
import { NoNetworks } from './NoNetworks';
import { useNetworkColumns } from './use-columns';

const RemoveNetworks = dynamic(() => import('./RemoveNetworks').then((module) => module.RemoveNetworks), {
  ssr: false,
});

const none: NetworkRow[] = [];
const rowId = (network: NetworkRow) => network.id;
const rowLabel = (network: NetworkRow) => network.name;

/** The networks of the engine, live: filter, sort, remove one or many, prune, and make one. */
export function NetworksPage() {
  const t = useTranslations('networks');
  const env = useEnv();
  const router = useRouter();
  const known = useNetworks();
  const networks = known ?? none;
  const columns = useNetworkColumns();
  const selection = useSelection();
  const [text, setText] = useUrlState('q');
  const [useWord, setUse] = useUrlState('use', 'all');
  const [removing, setRemoving] = useState<readonly NetworkRow[] | null>(null);
  const mayRemove = useMay('network.remove');
  const use: Use = uses.find((one) => one === useWord) ?? 'all';
  const rows = useMemo(
    () => filtered(networks, text).filter((network) => use === 'all' || usageOf(network) === use),
    [networks, text, use],
  );
  const hints = useMemo(
    () => Object.fromEntries(filterKeys.map((key) => [key, t(`filters.${key}`)])) as Record<FilterKey, string>,
    [t],
  );
  const suggest = useCallback(
    (typed: string, caret: number) => suggestTerms({ text: typed, caret }, networks, valuesOf, hints),
    [networks, hints],
  );
  const actions = useCallback(
    (network: NetworkRow) => <NetworkActions network={network} onRemove={(one) => setRemoving([one])} />,
    [],
  );
  // The engine's own cannot be removed: they are not counted among what can be done something to.
  const chosen = networks.filter((network) => selection.ids.has(network.id) && !network.builtIn);
  const own = networks.some((network) => !network.builtIn);
  return (
    <>
      <NetworksHead env={env} networks={known} use={use} onUse={setUse} />
      {known === null ? <RowsSkeleton /> : null}
      {known ? (
        <>
          <div className="tools">
            <FilterBox
              value={text}
              onChange={setText}
              placeholder={t('list.filter')}
              count={t('list.of', { shown: rows.length, all: networks.length })}
              suggest={suggest}
            />
          </div>
          <DataTable
            label={t('title')}
            className="ntable"
            columns={columns}
            rows={rows}
            rowId={rowId}
            rowLabel={rowLabel}
            usualSort="name"
            selection={mayRemove ? selection : undefined}
            rowActions={actions}
            actionsLabel={t('actions.label')}
            onOpen={(network) => router.push(networkHref(env, network.id))}
            empty={
              <EmptyState title={t('noMatch.title')} body={t('noMatch.body')}>
                <Button
                  onClick={() => {
                    setText('');
                    setUse('all');
                  }}
                >
                  {t('noMatch.clear')}
                </Button>
              </EmptyState>
            }
          />
          {own ? null : <NoNetworks />}
        </>
      ) : null}
      <SelectionBar
        label={t('selected')}
        count={mayRemove ? chosen.length : 0}
        onClear={selection.clear}
        command={dockerCommand('network.remove', { names: chosen.map(({ name }) => name) })}
      >
        <Button variant="danger" icon={<Trash2 className="i" aria-hidden />} onClick={() => setRemoving(chosen)}>
          {t('actions.remove')}
        </Button>
      </SelectionBar>
      {removing ? (
        <RemoveNetworks
          env={env}
          networks={removing}
          onClose={(removed) => {
            setRemoving(null);
            if (removed) selection.clear();
          }}
        />
      ) : null}
    </>
  );
}
