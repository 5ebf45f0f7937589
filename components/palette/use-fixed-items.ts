'use client';

import { Download, Keyboard, Languages, ListTodo, Play, Settings, SquareTerminal, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useEnv } from '@/lib/client/env';
import { useTray } from '@/lib/client/jobs/tray';
import { useMay, useSession } from '@/lib/client/session-facts';
import { showOverlay } from '@/lib/client/shortcuts/overlay';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { themes } from '@/lib/client/theme';
import { localeNames, locales } from '@/lib/i18n/locales';
import { runHref } from '../run/href';
import { settingsTabs } from '../settings/tabs';
import { navEntries } from '../shell/nav';
import { useLanguage } from '../shell/use-language';
import { useTheme } from '../shell/use-theme';
import { equivalentCommand } from '../terminal/equivalent';
import type { Item } from './item';

/** What the palette offers whatever there is on the engine: open terminals, pages, actions of the page itself. */
export function useFixedItems(): Item[] {
  const t = useTranslations('palette');
  const shell = useTranslations('shell');
  const settings = useTranslations('settings');
  const env = useEnv();
  const { actor } = useSession();
  const [mayRun, mayPull] = [useMay('container.create'), useMay('image.pull')];
  const { sessions, focus } = useTerminals();
  const tray = useTray();
  const [theme, setTheme] = useTheme();
  const [locale, setLocale] = useLanguage();
  return useMemo(() => {
    const terminals = sessions.map((session): Item => ({
      id: `session ${session.id}`,
      group: 'terminals',
      title: t('verb.session', { command: session.command, name: session.containerName }),
      words: t('words.terminal'),
      icon: SquareTerminal,
      command: equivalentCommand(session),
      does: { run: () => focus(session.id) },
    }));
    const pages: Item[] = [
      ...navEntries(env, actor).map(({ key, icon, href }) => ({ key, title: shell(`nav.${key}`), icon, href })),
      ...(mayRun ? [{ key: 'run', title: t('page.run'), icon: Play, href: runHref(env) }] : []),
      ...settingsTabs(actor, env).map((tab) => ({
        key: tab,
        title: t('page.settings', { tab: settings(`tabs.${tab}`) }),
        icon: Settings,
        href: `/settings/${tab}`,
      })),
    ].map(({ key, title, icon, href }) => ({ id: `page ${key}`, group: 'pages', title, icon, does: { href } }));
    const action = (id: string, title: string, icon: Item['icon'], run: () => void, words = ''): Item => ({
      id,
      group: 'actions',
      title,
      words,
      icon,
      does: { run },
    });
    return [
      ...terminals,
      ...pages,
      ...(mayPull ? [action('pull', t('action.pull'), Download, () => tray.show(), t('words.pull'))] : []),
      action('jobs', t('action.jobs'), ListTodo, () => tray.show()),
      ...themes
        .filter((one) => one !== theme)
        .map((one) =>
          action(`theme ${one}`, t('action.theme', { name: shell(`theme.${one}`) }), SunMoon, () => setTheme(one), one),
        ),
      ...locales
        .filter((one) => one !== locale)
        .map((one) =>
          action(
            `language ${one}`,
            t('action.language', { name: localeNames[one] }),
            Languages,
            () => setLocale(one),
            // Whoever cannot read the page's language looks for it by these.
            'language 语言',
          ),
        ),
      action('help', t('action.help'), Keyboard, () => showOverlay('help')),
    ];
  }, [t, shell, settings, env, actor, mayRun, mayPull, sessions, focus, tray, theme, setTheme, locale, setLocale]);
}
