'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { KeyCap } from '@/components/shortcuts/KeyCap';
import { showOverlay } from '@/lib/client/shortcuts/overlay';
import { shortcuts } from '@/lib/client/shortcuts/table';

/** Opens the palette, and teaches its key. */
export function SearchButton() {
  const t = useTranslations('shell');
  return (
    <button
      type="button"
      className="search"
      aria-label={t('search')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => showOverlay('palette')}
    >
      <Search className="i" aria-hidden />
      <span className="not-s">{t('search')}</span>
      <span className="not-s" aria-hidden>
        <KeyCap keys={shortcuts.palette.keys[0]} />
      </span>
    </button>
  );
}
