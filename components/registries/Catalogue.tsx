'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useEnv } from '@/lib/client/env';
import { contentsOf } from '@/lib/client/registries';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import type { Column } from '../ui/data-table';
import { DataTable } from '../ui/DataTable';
import { useUrlState } from '../ui/url-state';
import { registryHref } from './names';
import { NamesFrame } from './NamesFrame';
import { useNames } from './use-names';

interface Repository {
  name: string;
}
const idOf = ({ name }: Repository) => name;

/** Every repository of a registry, found by a part of its name. */
export function Catalogue({ row }: { row: RegistryRow }) {
  const t = useTranslations('registries.catalogue');
  const env = useEnv();
  const router = useRouter();
  const [text, setText] = useUrlState('q');
  const found = useNames(['catalogue', row.id], (from, signal) => contentsOf(env, row.id).catalogue(from, signal));
  const { names, done } = found;
  const rows = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return names.filter((name) => name.toLowerCase().includes(wanted)).map((name) => ({ name }));
  }, [names, text]);
  const columns = useMemo(
    (): Column<Repository>[] => [
      {
        id: 'name',
        header: t('repository'),
        cell: ({ name }) => (
          <Link className="mono" href={registryHref(env, row.id, name)}>
            {name}
          </Link>
        ),
        compare: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
      },
    ],
    [t, env, row.id],
  );
  return (
    <NamesFrame
      {...{ found, text, setText }}
      placeholder={t('filter')}
      count={t(done ? 'of' : 'soFar', { shown: rows.length, all: names.length })}
    >
      <DataTable
        label={t('title')}
        className="rcat"
        columns={columns}
        rows={rows}
        rowId={idOf}
        usualSort="name"
        onOpen={({ name }) => router.push(registryHref(env, row.id, name))}
        empty={<p className="jobs-none">{t(names.length === 0 ? 'none' : 'noMatch')}</p>}
      />
    </NamesFrame>
  );
}
