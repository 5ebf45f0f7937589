'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkTabs } from '@/components/ui/LinkTabs';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { settingsTabs } from './tabs';

/**
 * The frame of the settings: their title and a tab for each page that the person may see. A page begins with its own
 * `.head` or `<SettingsHead>` below.
 */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('settings');
  const tabs = settingsTabs(useSession().actor, useEnv());
  return (
    <div className="settings">
      <div className="settings-h">
        <h1>{t('title')}</h1>
      </div>
      <LinkTabs label={t('pages')} items={tabs.map((tab) => ({ href: `/settings/${tab}`, label: t(`tabs.${tab}`) }))} />
      {children}
    </div>
  );
}
