'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/Select';
import { themes } from '@/lib/client/theme';
import { localeNames, locales } from '@/lib/i18n/locales';
import { useLanguage } from './use-language';
import { useTheme } from './use-theme';

/** Theme and language in the phone's drawer, where the top bar has no room for them. */
export function Preferences() {
  const t = useTranslations('shell');
  const [theme, setTheme] = useTheme();
  const [locale, setLocale] = useLanguage();
  return (
    <div className="prefs only-s">
      <Select
        label={t('themeLabel')}
        value={theme}
        onValueChange={setTheme}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Select
        label={t('languageLabel')}
        value={locale}
        onValueChange={setLocale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
    </div>
  );
}
