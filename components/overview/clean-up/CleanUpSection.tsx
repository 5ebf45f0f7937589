'use client';

import { useTranslations } from 'next-intl';
import { PruneList } from '@/components/prune/PruneList';
import { Checkbox } from '@/components/ui/Checkbox';
import { CommandLine } from '@/components/ui/CommandLine';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import { useEngine } from '@/lib/client/live/hooks';
import { cleanUpCommand, cleanUpScopes, type CleanUpScope } from '@/lib/contract/commands/clean-up';
import type { CleanUpKind } from './kinds';
import type { KindState } from './use-clean-up';

interface CleanUpSectionProps {
  kind: CleanUpKind;
  state: KindState;
  chosen: boolean;
  /** Null: it has begun. */
  onChoose: ((on: boolean) => void) | null;
  onScope: (scope: CleanUpScope) => void;
}

/** One kind: whether it goes and how much of it, what goes with its bytes, the command that does the same; then what went. */
export function CleanUpSection({ kind: { key }, state, chosen, onChoose, onScope }: CleanUpSectionProps) {
  const t = useTranslations('overview.cleanUp');
  const apiVersion = useEngine()?.info?.apiVersion ?? '';
  const { scope, preview, outcome, problem, busy } = state;
  const none = preview?.count === 0;
  const scopes: readonly CleanUpScope[] = cleanUpScopes[key];
  const size = (bytes: number) => (key === 'networks' ? 'none' : formatBytes(bytes));
  return (
    <section className="clean" aria-busy={busy || undefined} aria-label={t(`kinds.${key}`)}>
      <div className="clean-h">
        <Checkbox
          checked={chosen && !none}
          disabled={onChoose === null || preview === null || none}
          onCheckedChange={(on) => onChoose?.(on)}
          label={t(`kinds.${key}`)}
          showLabel
        />
        {scopes.length > 1 ? (
          <div className="seg" role="group" aria-label={t('howMuch', { kind: t(`kinds.${key}`) })}>
            {scopes.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === scope}
                disabled={onChoose === null}
                onClick={() => onScope(one)}
              >
                {t(`scopes.${one}`)}
              </button>
            ))}
          </div>
        ) : null}
      </div>
      <p className="help">{t(`about.${key}.${scope}` as 'about.images.unused')}</p>
      {outcome ? (
        <p role="status">{t(outcome.job ? 'asJob' : 'went', { count: outcome.count, size: size(outcome.bytes) })}</p>
      ) : preview ? (
        <p className="dim" role="status">
          {none
            ? t('none')
            : t(key === 'images' ? 'goesAtMost' : 'goes', { count: preview.count, size: size(preview.bytes) })}
          {preview.spared > 0 ? ` ${t('spared', { count: preview.spared })}` : null}
        </p>
      ) : problem ? null : (
        <Skeleton width="50%" height="14px" />
      )}
      {!outcome && preview && !none ? (
        <PruneList rows={preview.items} label={t('list', { kind: t(`kinds.${key}`) })} />
      ) : null}
      {!outcome && preview && !none ? (
        <CommandLine
          command={cleanUpCommand(key, scope, {
            names: preview.items.map(({ name }) => name),
            spared: preview.spared,
            apiVersion,
          })}
        />
      ) : null}
      {problem ? <ProblemPanel problem={problem} /> : null}
      {outcome?.problems.map((one, index) => (
        <ProblemPanel key={index} problem={one} />
      ))}
    </section>
  );
}
