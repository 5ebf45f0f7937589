'use client';

import { useTranslations } from 'next-intl';

/** The label of a field, its help where there is one, and the words for what can be chosen. */
export function useFieldWords(label: string) {
  const t = useTranslations('run');
  return {
    label: t(`fields.${label}` as 'fields.platform'),
    help: t.has(`help.${label}` as 'help.platform') ? t(`help.${label}` as 'help.platform') : null,
    option: (value: string) => {
      const key = `options.${label}.${value || 'default'}` as 'options.default';
      if (t.has(key)) return t(key);
      return value === '' ? t('options.default') : value;
    },
  };
}
