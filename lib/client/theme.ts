export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The cookie that keeps the theme, so that the server can write it on <html> and nothing flashes. */
export const themeCookie = 'quayside-theme';

/** The theme that a cookie's value names; `system` for anything else. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
