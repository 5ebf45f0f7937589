import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';

/** The message of a key such as `run.title`, as the page shows it. */
export type Say = (key: string) => string;

/** The messages of a language. Throws on a key that is none. */
export function sayIn(locale: Locale): Say {
  return (key) => {
    let at: unknown = messagesOf(locale);
    for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
    if (typeof at !== 'string') throw new Error(`There is no message ${key}.`);
    return at;
  };
}

/** A message with its places filled in. */
export function fillIn(message: string, values: Record<string, string>): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
