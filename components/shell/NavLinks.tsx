'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { noteImagesSeen } from '@/components/overview/tutorial/store';
import { usePrefetch } from '@/components/ui/prefetch';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { useCounts } from './use-counts';
import { isCurrent, navEntries } from './nav';

/** The entries of the sidebar with their live counts. */
export function NavLinks() {
  const t = useTranslations('shell');
  const env = useEnv();
  const { actor } = useSession();
  const path = usePathname();
  const prefetch = usePrefetch();
  const counts = useCounts();
  return (
    <nav className="nav" aria-label={t('navigation')}>
      {navEntries(env, actor).map((entry) => {
        const Icon = entry.icon;
        const count = entry.key in counts ? counts[entry.key as keyof typeof counts] : null;
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
            {count === null ? null : <span className="n num">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
