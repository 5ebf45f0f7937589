'use client';

import { LockKeyhole, LockKeyholeOpen, ShieldAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';
import { useEnv } from '@/lib/client/env';
import { dockerHub } from '@/lib/contract/reference';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import type { Column } from '../ui/data-table';
import { registryHref } from './names';
import { RegistryState } from './RegistryState';

/** The columns of the list of registries; it stays in the order in which they are kept. */
export function useRegistryColumns(): Column<RegistryRow>[] {
  const t = useTranslations('registries');
  const env = useEnv();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('columns.name'),
        className: 'c-n',
        cell: (row) => {
          const title = row.name || (row.host === dockerHub && row.prefix === '' ? t('hub') : row.address);
          return (
            <>
              <Link className="rname" href={registryHref(env, row.id)} title={row.address}>
                {title}
              </Link>
              {title === row.address ? null : <code className="raddr">{row.address}</code>}
            </>
          );
        },
      },
      {
        id: 'signIn',
        header: t('columns.signIn'),
        className: 'c-s',
        cell: (row) => <SignIn row={row} />,
      },
      { id: 'trust', header: t('columns.trust'), className: 'c-t', cell: (row) => <Trust row={row} /> },
      { id: 'state', header: t('columns.state'), className: 'c-z', cell: (row) => <RegistryState row={row} /> },
      {
        id: 'from',
        header: t('columns.from'),
        className: 'c-f',
        cell: (row) => <span className="mid">{t(`from.${row.from}`)}</span>,
      },
    ],
    [t, env],
  );
}

function SignIn({ row }: { row: RegistryRow }) {
  const t = useTranslations('registries.signedIn');
  const Icon = row.secretSet ? LockKeyhole : LockKeyholeOpen;
  return (
    <span className="rsign">
      <Icon className="i s" aria-hidden />
      {row.helper !== null
        ? t('helper', { helper: `docker-credential-${row.helper}` })
        : t(row.secretSet ? row.signIn : row.signIn === 'none' ? 'none' : 'lost', { username: row.username })}
    </span>
  );
}

function Trust({ row }: { row: RegistryRow }) {
  const t = useTranslations('registries.trust');
  if (row.insecure)
    return (
      <span className="rinsecure">
        <ShieldAlert className="i s" aria-hidden />
        {t('insecure')}
      </span>
    );
  const expired = row.certificates.find((one) => one.expired);
  if (expired) return <span className="rinsecure">{t('expired')}</span>;
  return <span className="mid">{t(row.certificates.length > 0 ? 'own' : 'usual')}</span>;
}
