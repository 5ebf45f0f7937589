'use client';

import { Languages } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu } from '@/components/ui/Menu';
import { localeNames, locales } from '@/lib/i18n/locales';
import { useLanguage } from './use-language';

/** Chooses the language, from the top bar. */
export function LanguageMenu({ className }: { className?: string }) {
  const t = useTranslations('shell');
  const [current, choose] = useLanguage();
  return (
    <Menu
      label={t('languageIs', { name: localeNames[current] })}
      size="md"
      className={className}
      trigger={<Languages className="i" aria-hidden />}
      items={locales.map((locale) => ({
        label: localeNames[locale],
        checked: locale === current,
        onSelect: () => choose(locale),
      }))}
    />
  );
}
