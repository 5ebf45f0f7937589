'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, envPath } from '@/lib/client/api';
import { useEngine } from '@/lib/client/live/hooks';
import { useCall } from '@/lib/client/use-call';
import { cleanUpCommand, type CleanUpScope } from '@/lib/contract/commands/clean-up';
import type { PlanOutcome, PrunePlan } from '@/lib/contract/prune-plan';
import { prunePlanPath } from './plan-path';
import { PruneChoice } from './PruneChoice';
import { PruneFrame } from './PruneFrame';
import { PruneReport } from './PruneReport';
import { usePreview } from './use-preview';

interface PrunePlannedProps {
  env: string;
  /** The last part of the path of its API: `prune/networks`. */
  kind: 'networks' | 'volumes';
  /** Which of them are shown: another one asks anew. */
  scope: CleanUpScope;
  title: string;
  /** What goes and what stays, in a sentence. */
  body: string;
  onClose: () => void;
  /** What else there is to choose. */
  children?: ReactNode;
}

/**
 * What would go, to be chosen from, and then what went. Chosen at first is all that nothing would miss. Mount it to open it.
 */
export function PrunePlanned({ env, kind, scope, children, ...frame }: PrunePlannedProps) {
  const t = useTranslations('prune');
  const apiVersion = useEngine()?.info?.apiVersion ?? '';
  const path = envPath(env, 'prune', kind);
  const { preview: plan, problem } = usePreview<PrunePlan>(prunePlanPath(env, kind, scope));
  const [picked, setPicked] = useState<{ plan: PrunePlan | null; ids: ReadonlySet<string> } | null>(null);
  const [outcome, setOutcome] = useState<PlanOutcome | null>(null);
  const { run, busy, problem: failure } = useCall();
  const candidates = useMemo(() => plan?.candidates ?? [], [plan]);
  const unmissed = useMemo(
    () => new Set(candidates.filter(({ users }) => users.length === 0).map(({ id }) => id)),
    [candidates],
  );
  const chosen = picked && picked.plan === plan ? picked.ids : unmissed;
  const going = candidates.filter(({ id }) => chosen.has(id));
  const bytes = going.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  const go = async () => setOutcome(await api<PlanOutcome>('POST', path, { ids: going.map(({ id }) => id) }));
  return (
    <PruneFrame
      {...frame}
      action={going.length > 0 ? t('do', { count: going.length, size: sizeWord(bytes) }) : null}
      onPrune={() => void run(go)}
      busy={busy}
      failure={failure}
      report={
        outcome ? (
          <PruneReport
            done={t('done', {
              count: outcome.results.filter((one) => one.problem === null).length,
              size: sizeWord(outcome.bytes),
            })}
            results={outcome.results}
            named={candidates}
          />
        ) : null
      }
    >
      {children}
      {problem ? (
        <ProblemPanel problem={problem} />
      ) : (
        <PruneChoice plan={plan} chosen={chosen} onChoose={(ids) => setPicked({ plan, ids })} />
      )}
      {going.length > 0 ? (
        <CommandLine
          command={cleanUpCommand(kind, scope, {
            names: going.map(({ name }) => name),
            spared: candidates.length - going.length,
            apiVersion,
          })}
        />
      ) : null}
    </PruneFrame>
  );
}

/** A size for `prune.do` and `prune.done`: `none` where nothing comes free. */
function sizeWord(bytes: number): string {
  return bytes > 0 ? formatBytes(bytes) : 'none';
}
