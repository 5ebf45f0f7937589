'use client';

import { useTranslations } from 'next-intl';

/** Stands where the server left a value out, because whoever looks lacks the right to see what may hold a secret. */
export function Hidden() {
  return <span className="dim">{useTranslations('ui')('hidden')}</span>;
}
