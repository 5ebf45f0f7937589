'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { formatBytes } from '@/components/ui/format';
import { useEnv } from '@/lib/client/env';
import { useJobsState } from '@/lib/client/jobs/context';
import { useSession } from '@/lib/client/session-facts';
import { may } from '@/lib/contract/permission';
import { CleanUpSection } from './CleanUpSection';
import { cleanUpKinds, type CleanUpKind } from './kinds';
import { useCleanUp } from './use-clean-up';

/** Shows together what nothing needs, kind by kind; what is chosen of it goes. Mount it to open it. */
export function CleanUp({ onClose }: { onClose: (cleaned: boolean) => void }) {
  const t = useTranslations('overview.cleanUp');
  const env = useEnv();
  const { actor } = useSession();
  const kinds = useMemo(() => cleanUpKinds.filter((kind) => may(actor, kind.may, env)), [actor, env]);
  const { put } = useJobsState();
  const { stateOf, look, clean } = useCleanUp(env, kinds, put);
  const [left, setLeft] = useState<ReadonlySet<CleanUpKind['key']>>(new Set());
  const [phase, setPhase] = useState<'choose' | 'busy' | 'done'>('choose');
  const chosen = kinds.filter((kind) => !left.has(kind.key) && (stateOf(kind).preview?.count ?? 0) > 0);
  const bytes = chosen.reduce((sum, kind) => sum + (stateOf(kind).preview?.bytes ?? 0), 0);
  const freed = kinds.reduce(
    (sum, kind) => sum + (stateOf(kind).outcome?.job ? 0 : (stateOf(kind).outcome?.bytes ?? 0)),
    0,
  );
  const go = async () => {
    setPhase('busy');
    await clean(chosen);
    setPhase('done');
  };
  const choose = (key: CleanUpKind['key'], on: boolean) =>
    setLeft((now) => {
      const next = new Set(now);
      if (on) next.delete(key);
      else next.add(key);
      return next;
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose(phase !== 'choose'))}
      title={t('title')}
      description={t('lead')}
      footer={
        phase === 'done' ? (
          <Button variant="primary" onClick={() => onClose(true)}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>{t('cancel')}</Button>
            <Button
              variant="danger"
              disabled={phase === 'busy' || chosen.length === 0}
              aria-busy={phase === 'busy' || undefined}
              onClick={() => void go()}
            >
              {chosen.length === 0 ? t('nothing') : t('do', { size: formatBytes(bytes) })}
            </Button>
          </>
        )
      }
    >
      {kinds.map((kind) => (
        <CleanUpSection
          key={kind.key}
          kind={kind}
          state={stateOf(kind)}
          chosen={!left.has(kind.key)}
          onChoose={phase === 'choose' ? (on) => choose(kind.key, on) : null}
          onScope={(scope) => void look(kind, scope)}
        />
      ))}
      {phase === 'done' ? <p role="status">{t('freed', { size: formatBytes(freed) })}</p> : null}
    </Dialog>
  );
}
