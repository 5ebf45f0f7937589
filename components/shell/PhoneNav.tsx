'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { navEntries } from './nav';
import { NavLink } from './NavLink';

/** The navigation at a phone's foot; "More" opens the sidebar as a drawer. */
export function PhoneNav({ onMore, open }: { onMore: () => void; open: boolean }) {
  const t = useTranslations('shell');
  const env = useEnv();
  const { actor } = useSession();
  return (
    <nav className="dock" aria-label={t('quickNavigation')}>
      {navEntries(env, actor)
        .filter((entry) => !entry.drawerOnly)
        .map((entry) => (
          <NavLink key={entry.key} entry={entry} />
        ))}
      <button type="button" aria-expanded={open} onClick={onMore}>
        <MenuIcon className="i" aria-hidden />
        {t('more')}
      </button>
    </nav>
  );
}
