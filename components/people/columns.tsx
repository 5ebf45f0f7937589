'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useEnv } from '@/lib/client/env';
import type { Person } from '@/lib/contract/people';
import { roles } from '@/lib/contract/roles';
import type { Column } from '../ui/data-table';
import { RelativeTime } from '../ui/Time';
import { PersonCell } from './PersonCell';
import { roleIn } from './rights';

const byName = (a: Person, b: Person) => a.name.localeCompare(b.name, 'en', { numeric: true });

/** The columns of the list of people. */
export function usePeopleColumns(): Column<Person>[] {
  const t = useTranslations('people.columns');
  const session = useTranslations('session');
  const env = useEnv();
  return useMemo(() => {
    const rank = (person: Person) => roles.findIndex((role) => role === roleIn(person, env));
    return [
      {
        id: 'name',
        header: t('name'),
        className: 'c-n',
        cell: (person) => <PersonCell person={person} />,
        compare: byName,
      },
      {
        id: 'role',
        header: t('role'),
        className: 'c-r',
        cell: (person) => session(`role.${roleIn(person, env) ?? 'none'}`),
        compare: (a, b) => rank(a) - rank(b) || byName(a, b),
        descendingFirst: true,
      },
      {
        id: 'seen',
        header: t('seen'),
        className: 'c-t',
        cell: ({ lastSeenAt }) =>
          lastSeenAt ? <RelativeTime at={lastSeenAt} /> : <span className="dim">{t('never')}</span>,
        compare: (a, b) => (a.lastSeenAt ?? '').localeCompare(b.lastSeenAt ?? '') || byName(a, b),
        descendingFirst: true,
      },
      {
        id: 'sessions',
        header: t('sessions'),
        className: 'c-x num',
        cell: ({ sessions }) => (sessions > 0 ? t('sessionsOf', { count: sessions }) : <span className="dim">–</span>),
        compare: (a, b) => a.sessions - b.sessions || byName(a, b),
        descendingFirst: true,
      },
      {
        id: 'created',
        header: t('created'),
        className: 'c-d',
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        compare: (a, b) => a.createdAt.localeCompare(b.createdAt),
        descendingFirst: true,
      },
    ];
  }, [t, session, env]);
}
