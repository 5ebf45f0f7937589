export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];
/** Each language in its own words. */
export const localeNames: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文' };
export const localeCookie = 'quayside-locale';

/** The locale to show: what was chosen, else the first language of `Accept-Language` that we have, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const known = locales.find((locale) => locale === chosen);
  if (known) return known;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const language = part.split(';')[0]?.trim().toLowerCase() ?? '';
    if (language.startsWith('zh')) return 'zh-CN';
    if (language.startsWith('en')) return 'en';
  }
  return 'en';
}
