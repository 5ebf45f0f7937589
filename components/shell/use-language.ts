'use client';

import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import { setLocale } from '@/lib/client/preferences';
import type { Locale } from '@/lib/i18n/locales';

/** The language of the page, and how to choose another: the server renders again in it, nothing on the page is lost. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const router = useRouter();
  const choose = (locale: Locale) => {
    setLocale(locale);
    router.refresh();
  };
  return [useLocale(), choose];
}
