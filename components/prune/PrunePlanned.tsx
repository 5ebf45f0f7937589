'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import type { PlanOutcome, PrunePlan } from '@/lib/contract/prune-plan';
import { PruneChoice } from './PruneChoice';
import { PruneFrame } from './PruneFrame';
import { PruneReport } from './PruneReport';
import { usePreview } from './use-preview';

interface PrunePlannedProps {
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
export function PrunePlanned({ env, kind, query = '', commandOf, children, ...frame }: PrunePlannedProps) {
  const t = useTranslations('prune');
  const path = envPath(env, 'prune', kind);
  const { preview: plan, problem } = usePreview<PrunePlan>(`${path}${query}`);
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
  const names = going.map(({ name }) => name);
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
      {going.length > 0 ? <CommandLine command={commandOf(names, going.length === candidates.length)} /> : null}
    </PruneFrame>
  );
}

/** A size for `prune.do` and `prune.done`: `none` where nothing comes free. */
function sizeWord(bytes: number): string {
  return bytes > 0 ? formatBytes(bytes) : 'none';
}
