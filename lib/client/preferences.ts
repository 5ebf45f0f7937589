import { localeCookie, type Locale } from '@/lib/i18n/locales';
import { themeCookie, type Theme } from './theme';

/** A year, in seconds. */
const kept = 31_536_000;

function keep(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${kept}; SameSite=Lax`;
}

/** Shows `theme` at once and keeps it for the next page. */
export function setTheme(theme: Theme): void {
  keep(themeCookie, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Keeps `locale`; the next render of the server speaks it. */
export function setLocale(locale: Locale): void {
  keep(localeCookie, locale);
}
