'use client';

import { QueryProvider } from '@/lib/client/query';
import { useSession } from '@/lib/client/session-facts';
import { Allowed } from '../session/Allowed';
import { AccountsOff } from './AccountsOff';
import { PeopleList } from './PeopleList';

/** The people of the installation and what they may do; before there are accounts, what those would change. */
export function PeoplePage() {
  const { actor } = useSession();
  if (actor.kind === 'local') return <AccountsOff />;
  return (
    <Allowed to="people.read">
      <QueryProvider>
        <PeopleList />
      </QueryProvider>
    </Allowed>
  );
}
