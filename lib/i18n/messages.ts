import { en } from './en/index';
import { zhCN } from './zh-CN/index';
import type { Locale } from './locales';

/** The catalogue: one file a feature and language. `zh-CN` is typed by `en`, so a missing message fails the build. */
export type Messages = typeof en;
type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

const catalogue: Record<Locale, Shape<Messages>> = { en, 'zh-CN': zhCN };

export function messagesOf(locale: Locale): Shape<Messages> {
  return catalogue[locale];
}
