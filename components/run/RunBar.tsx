'use client';

import { Play, SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/Button';
import { faultsOf } from './faults';
import { useRunFacts } from './run-context';
import { useRun } from './use-run-form';

/** The foot of the form, always in sight: the one button, and why it does not go on. */
export function RunBar({ busy, pulling }: { busy: boolean; pulling: boolean }) {
  const t = useTranslations('run');
  const { place, refusal } = useRunFacts();
  const { errors } = useRun().formState;
  const count = faultsOf(errors).length;
  const idle = place.where === 'registry' ? t('pullAndRun') : t('run');
  return (
    <div className="run-bar">
      <Button type="submit" variant="primary" icon={<Play className="i s" aria-hidden />} disabled={busy}>
        {pulling ? t('pullingNow') : busy ? t('running') : idle}
      </Button>
      <a className="btn only-s" href="#run-command" aria-label={t('panel.show')}>
        <SquareTerminal className="i" aria-hidden />
      </a>
      <span className="run-bar-t" role="status">
        {count > 0
          ? t('invalid', { count })
          : refusal?.field
            ? t(refusal.code === 'policy' ? 'policyBar' : 'refusedBar')
            : ''}
      </span>
    </div>
  );
}
