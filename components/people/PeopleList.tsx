'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { May } from '../session/May';
import { Awaited } from '../ui/Awaited';
import { Button } from '../ui/Button';
import { DataTable } from '../ui/DataTable';
import type { Person } from '@/lib/contract/people';
import { usePeopleColumns } from './columns';
import { PersonActions, type PersonAct } from './PersonActions';
import { isLastOwner } from './rights';
import { usePeople } from './use-people';

const AddPerson = dynamic(() => import('./AddPerson').then((module) => module.AddPerson), { ssr: false });
const PersonDialog = dynamic(() => import('./PersonDialog').then((module) => module.PersonDialog), { ssr: false });

const idOf = (person: Person) => person.id;
const nameOf = (person: Person) => person.name;

/** Everybody with an account: role, when they were here last, where they are signed in, and what can be changed. */
export function PeopleList() {
  const t = useTranslations('people');
  const { list, problem, refresh } = usePeople();
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ act: PersonAct; id: string } | null>(null);
  const columns = usePeopleColumns();
  const all = useMemo(() => list ?? [], [list]);
  const ask = useCallback((act: PersonAct, { id }: Person) => setAsked({ act, id }), []);
  const actions = useCallback(
    (person: Person) => <PersonActions person={person} last={isLastOwner(person, all)} onAct={ask} />,
    [all, ask],
  );
  const person = all.find(({ id }) => id === asked?.id);
  return (
    <>
      <div className="set-head">
        <p className="mid">{t('lead')}</p>
        <May operation="people.change">
          <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setAdding(true)}>
            {t('add.open')}
          </Button>
        </May>
      </div>
      <Awaited problem={problem} height="160px">
        {list ? (
          <DataTable
            label={t('title')}
            className="ptable"
            columns={columns}
            rows={all}
            rowId={idOf}
            rowLabel={nameOf}
            rowActions={actions}
            actionsLabel={t('actions.label')}
            usualSort="name"
            onOpen={(one) => ask('sessions', one)}
          />
        ) : null}
      </Awaited>
      {adding ? <AddPerson onClose={() => setAdding(false)} onAdded={refresh} /> : null}
      {asked && person ? (
        <PersonDialog
          act={asked.act}
          person={person}
          last={isLastOwner(person, all)}
          onClose={() => setAsked(null)}
          onChanged={refresh}
        />
      ) : null}
    </>
  );
}
