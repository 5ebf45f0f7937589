'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import type { Verb } from '../containers/action-store';
import { ContainerActionsProvider } from '../containers/ContainerActionsProvider';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import { Palette } from './Palette';

/** The palette, and what it began: that outlives it, for it closes with a choice. */
export function PaletteHost({ open }: { open: boolean }) {
  const t = useTranslations('palette');
  const toast = useToast();
  const [failed, setFailed] = useState<{ name: string; problem: Problem } | null>(null);
  const onEnd = useCallback(
    (verb: Verb, rows: readonly ContainerRow[], problems: ReadonlyMap<string, Problem>) => {
      for (const { id, name } of rows) {
        const problem = problems.get(id);
        if (problem) setFailed({ name, problem });
        else toast({ title: t(`done.${verb}`, { name }), kind: 'ok' });
      }
    },
    [t, toast],
  );
  return (
    <ContainerActionsProvider onEnd={onEnd}>
      {open ? <Palette /> : null}
      <Dialog
        open={failed !== null}
        onOpenChange={() => setFailed(null)}
        title={t('failed', { name: failed?.name ?? '' })}
      >
        {failed ? <ProblemPanel problem={failed.problem} /> : null}
      </Dialog>
    </ContainerActionsProvider>
  );
}
