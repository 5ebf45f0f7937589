'use client';

import { useTranslations } from 'next-intl';
import type { LinkTab } from '@/components/ui/LinkTabs';
import { useMay } from '@/lib/client/session-facts';
import { useTerminals } from '@/lib/client/terminal/use-terminals';

/** The tabs of one container's pages, in their order; those that the person may not use are left out. */
export function useTabs(base: string, containerId: string): LinkTab[] {
  const t = useTranslations('container.tabs');
  const mayExec = useMay('container.exec');
  const mayReadFiles = useMay('container.files.read');
  const seesSecrets = useMay('secret.read');
  const { sessions } = useTerminals();
  const terminals = sessions.filter((session) => session.containerId === containerId).length;
  const tab = (name: string, label: string, count = 0) => ({
    href: `${base}/${name}`,
    label,
    ...(count > 0 ? { count } : {}),
  });
  return [
    // Edit is a page without a tab.
    { href: base, label: t('overview'), alone: true },
    tab('logs', t('logs')),
    ...(mayExec ? [tab('terminal', t('terminal'), terminals)] : []),
    tab('stats', t('stats')),
    tab('processes', t('processes')),
    ...(mayReadFiles ? [tab('files', t('files'))] : []),
    tab('changes', t('changes')),
    tab('events', t('events')),
    tab('inspect', t('inspect')),
    ...(seesSecrets ? [tab('command', t('command'))] : []),
  ];
}
