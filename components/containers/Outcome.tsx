'use client';

import { Undo2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Mark } from '@/components/ui/Mark';
import { useBrokenRules } from '@/components/ui/use-broken-rules';
import type { ActionOutcome } from './action-store';

interface OutcomeProps {
  outcome: ActionOutcome;
  onDismiss: () => void;
  /** Left out where nothing takes it back. */
  onUndo: (() => void) | undefined;
}

/** What became of one call: how many were done, which were so already, which failed and why. */
export function Outcome({ outcome, onDismiss, onUndo }: OutcomeProps) {
  const t = useTranslations('containers');
  const problems = useTranslations('problem');
  const brokenRules = useBrokenRules();
  const { verb, done, unchanged, failed } = outcome;
  return (
    <section className={failed.length > 0 ? 'outcome bad' : 'outcome'}>
      <header>
        <Mark kind={failed.length > 0 ? 'failed' : 'done'} />
        <p>
          {[
            done > 0 ? t(`outcome.${verb}`, { count: done }) : '',
            unchanged.length > 0
              ? t(`unchanged.${verb}`, { count: unchanged.length, names: unchanged.slice(0, 3).join(', ') })
              : '',
            failed.length > 0 ? t('outcome.failed', { count: failed.length }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {onUndo ? (
          <Button size="xs" variant="ghost" icon={<Undo2 className="i s" aria-hidden />} onClick={onUndo}>
            {t('outcome.undo')}
          </Button>
        ) : null}
        <IconButton
          label={t('outcome.dismiss')}
          icon={<X className="i s" aria-hidden />}
          size="xs"
          onClick={onDismiss}
        />
      </header>
      {failed.length > 0 ? (
        <ul tabIndex={0} aria-label={t('outcome.failed', { count: failed.length })}>
          {failed.map(({ name, problem }) => (
            <li key={name}>
              <b>{name}</b>
              <span>
                {[problems(`${problem.status === 0 ? 'offline' : problem.code}.says`), ...brokenRules(problem)].map(
                  (sentence) => (
                    <span key={sentence} className="outcome-s">
                      {sentence}
                    </span>
                  ),
                )}
              </span>
              {problem.detail ? <code className="words">{problem.detail}</code> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
