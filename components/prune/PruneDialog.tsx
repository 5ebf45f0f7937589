'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import type { PlanOutcome, PrunePlan } from '@/lib/contract/prune-plan';
import { PruneChoice } from './PruneChoice';
import { PruneReport } from './PruneReport';

interface PruneDialogProps {
  env: string;
  /** The last part of the path of its API: `prune/networks`. */
  kind: 'networks' | 'volumes';
  /** Which of them are shown; another one asks anew. */
  query?: string;
  title: string;
  /** What goes and what stays, in a sentence. */
  body: string;
  /** The command that does it: to all, or to those of these names. */
  commandOf: (names: readonly string[], all: boolean) => string;
  onClose: () => void;
  /** What else there is to choose. */
  children?: ReactNode;
}

/**
 * What would go, to be chosen from, and then what went. Chosen at first is all that nothing would miss. Mount it to open it.
 */
export function PruneDialog({ env, kind, query = '', title, body, commandOf, onClose, children }: PruneDialogProps) {
  const t = useTranslations('prune');
  const [plan, setPlan] = useState<PrunePlan | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<PlanOutcome | null>(null);
  const { run: look, problem } = useCall();
  const { run: prune, busy, problem: failure } = useCall();
  const path = envPath(env, 'prune', kind);
  useEffect(() => {
    const abort = new AbortController();
    const ask = async () => {
      const told = await api<PrunePlan>('GET', `${path}${query}`, undefined, abort.signal);
      setPlan(told);
      setChosen(new Set(told.candidates.filter(({ users }) => users.length === 0).map(({ id }) => id)));
    };
    const quietly = (error: unknown) => (abort.signal.aborted ? undefined : Promise.reject(error as Error));
    void look(() => ask().catch(quietly));
    return () => abort.abort();
  }, [path, query, look]);
  const going = plan?.candidates.filter(({ id }) => chosen.has(id)) ?? [];
  const bytes = going.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  const go = async () => setOutcome(await api<PlanOutcome>('POST', path, { ids: going.map(({ id }) => id) }));
  const size = bytes > 0 ? formatBytes(bytes) : '';
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={body}
      footer={
        outcome ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              variant="danger"
              disabled={busy || going.length === 0}
              aria-busy={busy || undefined}
              onClick={() => void prune(go)}
            >
              {going.length > 0 ? t('do', { count: going.length, size: size || 'none' }) : t('nothing')}
            </Button>
          </>
        )
      }
    >
      {outcome ? (
        <PruneReport outcome={outcome} plan={plan} />
      ) : (
        <>
          {children}
          {problem ? (
            <ProblemPanel problem={problem} />
          ) : (
            <PruneChoice plan={plan} chosen={chosen} onChoose={setChosen} />
          )}
          {going.length > 0 ? (
            <CommandLine
              command={commandOf(
                going.map(({ name }) => name),
                going.length === plan?.candidates.length,
              )}
            />
          ) : null}
        </>
      )}
      {failure ? <ProblemPanel problem={failure} /> : null}
    </Dialog>
  );
}
