'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { useRunFacts } from './run-context';
import { topicOf, type TopicName } from './topic-names';
import { TopicSummary } from './TopicSummary';
import { faultsOf } from './faults';
import { useRun } from './use-run-form';

interface TopicProps {
  name: TopicName;
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** A folded part of the form. Closed, it tells its values; what is wrong in it is told either way. */
export function Topic({ name, open, onToggle, children }: TopicProps) {
  const t = useTranslations('run');
  const id = useId();
  const { errors } = useRun().formState;
  const { refusal } = useRunFacts();
  const refused = refusal?.field !== undefined && topicOf(refusal.field) === name ? 1 : 0;
  const count = faultsOf(errors).filter(({ path }) => topicOf(path) === name).length + refused;
  return (
    <section className={open ? 'run-topic open' : 'run-topic'}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <ChevronRight className="i s" aria-hidden />
          <span className="run-topic-n">{t(`topics.${name}`)}</span>
          {count > 0 ? <span className="run-fix">{t('toFix', { count })}</span> : <TopicSummary name={name} />}
        </button>
      </h2>
      <div className="run-body" id={id} hidden={!open}>
        {open ? children : null}
      </div>
    </section>
  );
}
