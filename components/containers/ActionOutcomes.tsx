'use client';

import { Undo2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Mark } from '@/components/ui/Mark';
import { useBrokenRules } from '@/components/ui/use-broken-rules';
import type { ActionOutcome, Verb } from './action-store';
import { useContainerActions } from './actions-context';
import { useVerbs } from './use-verbs';

/** What takes a verb back. */
const inverse: Partial<Record<Verb, Verb>> = { start: 'stop', stop: 'start', pause: 'unpause', unpause: 'pause' };

/** What became of the last calls: how many were done, which were so already, which failed and why. Stays until dismissed. */
export function ActionOutcomes() {
  const { store, act } = useContainerActions();
  const mine = useVerbs();
  const outcomes = useSyncExternalStore(store.subscribe, store.outcomes, store.outcomes);
  const undoOf = ({ id, verb, rows }: ActionOutcome) => {
    const back = inverse[verb];
    if (!back || rows.length === 0 || !mine.includes(back)) return undefined;
    return () => {
      store.dismiss(id);
      void act(back, rows);
    };
  };
  return (
    <div className="outcomes" role="status">
      {outcomes.map((outcome) => (
        <Outcome
          key={outcome.id}
          outcome={outcome}
          onDismiss={() => store.dismiss(outcome.id)}
          onUndo={undoOf(outcome)}
        />
      ))}
    </div>
  );
}

interface OutcomeProps {
  outcome: ActionOutcome;
  onDismiss: () => void;
  /** Left out where nothing takes it back. */
  onUndo: (() => void) | undefined;
}

function Outcome({ outcome, onDismiss, onUndo }: OutcomeProps) {
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
