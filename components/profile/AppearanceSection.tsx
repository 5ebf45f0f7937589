'use client';

import { useTranslations } from 'next-intl';
import { themes } from '@/lib/client/theme';
import { localeNames, locales } from '@/lib/i18n/locales';
import { SettingsSection } from '../settings/SettingsSection';
import { useLanguage } from '../shell/use-language';
import { useTheme } from '../shell/use-theme';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';

/** Language and theme of this browser. */
export function AppearanceSection() {
  const t = useTranslations('profile.appearance');
  const shell = useTranslations('shell');
  const [theme, setTheme] = useTheme();
  const [locale, setLocale] = useLanguage();
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <div className="set-two">
        <Field label={shell('languageLabel')}>
          <Select
            value={locale}
            onValueChange={setLocale}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
        </Field>
        <Field label={shell('themeLabel')}>
          <Select
            value={theme}
            onValueChange={setTheme}
            options={themes.map((value) => ({ value, label: shell(`theme.${value}`) }))}
          />
        </Field>
      </div>
    </SettingsSection>
  );
}
