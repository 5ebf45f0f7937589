'use client';

import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { useCounts } from './use-counts';
import { navEntries } from './nav';
import { NavLink } from './NavLink';

/** The entries of the sidebar with their live counts. */
export function NavLinks() {
  const t = useTranslations('shell');
  const env = useEnv();
  const { actor } = useSession();
  const counts = useCounts();
  return (
    <nav className="nav" aria-label={t('navigation')}>
      {navEntries(env, actor).map((entry) => {
        const count = entry.key in counts ? counts[entry.key as keyof typeof counts] : null;
        return (
          <NavLink key={entry.key} entry={entry}>
            {count === null ? null : <span className="n num">{count}</span>}
          </NavLink>
        );
      })}
    </nav>
  );
}
