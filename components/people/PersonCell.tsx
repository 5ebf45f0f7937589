'use client';

import { useTranslations } from 'next-intl';
import { useSession } from '@/lib/client/session-facts';
import type { Person } from '@/lib/contract/people';
import { Avatar } from '../session/Avatar';

/** Name over e-mail, and whether it is oneself. */
export function PersonCell({ person }: { person: Person }) {
  const t = useTranslations('people');
  const { actor } = useSession();
  const isSelf = actor.kind === 'person' && actor.id === person.id;
  return (
    <span className="pcell">
      <Avatar name={person.name} />
      <span className="two">
        <span className="name" title={person.name}>
          {person.name}
          {isSelf ? <span className="tag">{t('you')}</span> : null}
        </span>
        {person.email ? (
          <span className="dim clip" title={person.email}>
            {person.email}
          </span>
        ) : null}
      </span>
    </span>
  );
}
