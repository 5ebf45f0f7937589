'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { noteImagesSeen } from '@/components/overview/tutorial/store';
import { usePrefetch } from '@/components/ui/prefetch';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { isCurrent, navEntries } from './nav';

/** The navigation at a phone's foot; "More" opens the sidebar as a drawer. */
export function PhoneNav({ onMore, open }: { onMore: () => void; open: boolean }) {
  const t = useTranslations('shell');
  const env = useEnv();
  const { actor } = useSession();
  const path = usePathname();
  const prefetch = usePrefetch();
  return (
    <nav className="dock" aria-label={t('quickNavigation')}>
      {navEntries(env, actor)
        .filter((entry) => !entry.drawerOnly)
        .map((entry) => {
          const Icon = entry.icon;
          return (
            <Link
              key={entry.key}
              href={entry.href}
              prefetch={prefetch}
              aria-current={isCurrent(entry, path) ? 'page' : undefined}
              onClick={entry.key === 'images' ? noteImagesSeen : undefined}
            >
              <Icon className="i" aria-hidden />
              {t(`nav.${entry.key}`)}
            </Link>
          );
        })}
      <button type="button" aria-expanded={open} onClick={onMore}>
        <MenuIcon className="i" aria-hidden />
        {t('more')}
      </button>
    </nav>
  );
}
