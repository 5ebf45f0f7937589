'use client';

import { useTranslations } from 'next-intl';
import { faultsOf } from '@/components/run/faults';
import { useRunFacts } from '@/components/run/run-context';
import { useRun } from '@/components/run/use-run-form';
import { Button } from '@/components/ui/Button';

/** The foot of the form: what its one button will do, and why it does not. */
export function EditBar({ count, live, busy }: { count: number; live: boolean; busy: boolean }) {
  const t = useTranslations('recreate.edit');
  const tRun = useTranslations('run');
  const { refusal } = useRunFacts();
  const faults = faultsOf(useRun().formState.errors).length;
  const said = faults > 0 ? tRun('invalid', { count: faults }) : refusal ? tRun('refusedBar') : '';
  return (
    <div className="run-bar">
      <Button type="submit" variant="primary" disabled={busy || count === 0}>
        {t(busy ? 'busy' : live ? 'apply' : 'recreate')}
      </Button>
      <span className="run-bar-t" role="status">
        {said || t('count', { count })}
      </span>
    </div>
  );
}
