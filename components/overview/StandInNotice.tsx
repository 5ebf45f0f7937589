'use client';

import { Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useShellFacts } from '../shell/shell-context';

/** Says that the engine is Quayside's own, and what its stand-in images are. Nothing on any other engine. */
export function StandInNotice() {
  const t = useTranslations('shell.standIn');
  if (!useShellFacts().standIn) return null;
  return (
    <p className="standin">
      <Info className="i s" aria-hidden />
      <span>
        <b>{t('says')}</b> {t('means')}
      </span>
    </p>
  );
}
