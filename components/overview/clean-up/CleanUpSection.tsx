'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/Checkbox';
import { CommandLine } from '@/components/ui/CommandLine';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import type { CleanUpKind } from './kinds';
import type { KindState } from './use-clean-up';

interface CleanUpSectionProps {
  kind: CleanUpKind;
  state: KindState;
  chosen: boolean;
  /** Null: it has begun. */
  onChoose: ((on: boolean) => void) | null;
}

/** One kind: whether it goes, what goes with its bytes, the command that does the same; then what went. */
export function CleanUpSection({ kind, state, chosen, onChoose }: CleanUpSectionProps) {
  const t = useTranslations('overview.cleanUp');
  const { preview, outcome, problem, busy } = state;
  const none = preview?.count === 0;
  return (
    <section className="clean" aria-busy={busy || undefined}>
      <Checkbox
        checked={chosen && !none}
        disabled={onChoose === null || preview === null || none}
        onCheckedChange={(on) => onChoose?.(on)}
        label={t(`kinds.${kind.key}`)}
        showLabel
      />
      {outcome ? (
        <p role="status">
          {t(outcome.job ? 'asJob' : 'went', { count: outcome.count, size: formatBytes(outcome.bytes) })}
        </p>
      ) : preview ? (
        <p className="dim">
          {none ? t('none') : t('goes', { count: preview.count, size: formatBytes(preview.bytes) })}
        </p>
      ) : problem ? null : (
        <Skeleton width="50%" height="14px" />
      )}
      {!outcome && preview?.items?.length ? (
        <ul className="prune-l" tabIndex={0} aria-label={t('list', { kind: t(`kinds.${kind.key}`) })}>
          {preview.items.map(({ id, name, bytes }) => (
            <li key={id}>
              <span className="clip">{name}</span>
              {bytes === null ? null : <span className="num dim">{formatBytes(bytes)}</span>}
            </li>
          ))}
        </ul>
      ) : null}
      {!outcome && preview && !none ? <CommandLine command={kind.command} /> : null}
      {problem ? <ProblemPanel problem={problem} /> : null}
      {outcome?.problems.map((one, index) => (
        <ProblemPanel key={index} problem={one} />
      ))}
    </section>
  );
}
