'use client';

import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu } from '@/components/ui/Menu';
import { themes } from '@/lib/client/theme';
import { useTheme } from './use-theme';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Chooses the theme, from the top bar. */
export function ThemeMenu({ className }: { className?: string }) {
  const t = useTranslations('shell');
  const [current, choose] = useTheme();
  return (
    <Menu
      label={t('themeIs', { name: t(`theme.${current}`) })}
      size="md"
      className={className}
      trigger={<SunMoon className="i" aria-hidden />}
      items={themes.map((theme) => {
        const Icon = icons[theme];
        return {
          label: t(`theme.${theme}`),
          icon: <Icon aria-hidden />,
          checked: theme === current,
          onSelect: () => choose(theme),
        };
      })}
    />
  );
}
