'use client';

import { Settings } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { usePrefetch } from '../ui/prefetch';
import { settingsTabs } from '../settings/tabs';

/** The way to the settings, at the foot of the sidebar. */
export function SettingsLink() {
  const t = useTranslations('settings');
  const path = usePathname();
  const prefetch = usePrefetch();
  const first = settingsTabs(useSession().actor, useEnv())[0];
  return (
    <nav className="nav" aria-label={t('title')}>
      <Link
        href={`/settings/${first}`}
        prefetch={prefetch}
        aria-current={path.startsWith('/settings') ? 'page' : undefined}
      >
        <Settings className="i" aria-hidden />
        {t('title')}
      </Link>
    </nav>
  );
}
