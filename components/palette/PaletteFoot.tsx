'use client';

import { useTranslations } from 'next-intl';
import { KeyCap } from '../shortcuts/KeyCap';
import { CommandLine } from '../ui/CommandLine';

/** Under the offers: the same as a `docker` line for the one that is highlighted, and the keys of the palette. */
export function PaletteFoot({ command }: { command: string | undefined }) {
  const t = useTranslations('palette');
  return (
    <div className="palette-f">
      {command ? <CommandLine command={command} /> : null}
      <p className="not-s dim" aria-hidden>
        <KeyCap keys="ArrowUp" />
        <KeyCap keys="ArrowDown" /> {t('moves')}
        <KeyCap keys="Enter" /> {t('does')}
        <KeyCap keys="Escape" /> {t('leaves')}
      </p>
    </div>
  );
}
