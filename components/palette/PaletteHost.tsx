'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { ActionStore, type Verb } from '../containers/action-store';
import { ActionsContext, type ContainerActions } from '../containers/actions-context';
import { callVerb } from '../containers/call-verb';
import type { Asked } from '../containers/ContainerActionsProvider';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import type { Problem } from '@/lib/contract/problem';
import { Palette } from './Palette';

const ConfirmAction = dynamic(() => import('../containers/ConfirmAction').then((module) => module.ConfirmAction));

/** The palette, and what it began: that outlives it, for it closes with a choice. */
export function PaletteHost({ open }: { open: boolean }) {
  const t = useTranslations('palette');
  const env = useEnv();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failed, setFailed] = useState<{ name: string; problem: Problem } | null>(null);
  const actions = useMemo<ContainerActions>(
    () => ({
      store: new ActionStore(),
      async act(verb, rows, options) {
        const problems = await callVerb(env, verb, rows, options);
        for (const { id, name } of rows) {
          const problem = problems.get(id);
          if (problem) setFailed({ name, problem });
          else toast({ title: t(`done.${verb}`, { name }), kind: 'ok' });
        }
      },
      ask: (verb, rows) => setAsked({ verb, rows }),
    }),
    [env, t, toast],
  );
  const act = useMemo(
    () => (verb: Verb, row: ContainerRow) => {
      if (verb === 'start') void actions.act(verb, [row]);
      else actions.ask(verb, [row]);
    },
    [actions],
  );
  return (
    <ActionsContext value={actions}>
      {open ? <Palette act={act} /> : null}
      {asked ? <ConfirmAction key={asked.verb} asked={asked} onClose={() => setAsked(null)} /> : null}
      <Dialog
        open={failed !== null}
        onOpenChange={() => setFailed(null)}
        title={t('failed', { name: failed?.name ?? '' })}
      >
        {failed ? <ProblemPanel problem={failed.problem} /> : null}
      </Dialog>
    </ActionsContext>
  );
}
