'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { Mark } from '@/components/ui/Mark';
import type { Step } from './progress';

interface StepItemProps {
  step: Step;
  number: number;
  state: 'done' | 'current' | 'later';
  /** The `docker` line that the step's button stands for. */
  command?: string;
  /** The real control, shown while it is this step's turn. */
  children?: ReactNode;
  /** What came of it, shown once it is done. */
  result?: ReactNode;
}

/** One step: its number or a tick, what it teaches, its command, and its control. Done, it folds to its title. */
export function StepItem({ step, number, state, command, children, result }: StepItemProps) {
  const t = useTranslations('overview.tutorial');
  const ink = {
    code: (text: ReactNode) => <code>{text}</code>,
    kbd: (text: ReactNode) => <kbd>{text}</kbd>,
  };
  return (
    <li className={`step is-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <span className="sn num">{state === 'done' ? <Mark kind="done" /> : number}</span>
      <div>
        <h2>
          {t(`steps.${step}.title`)}
          {state === 'done' ? <span className="sr"> ({t('done')})</span> : null}
        </h2>
        {state === 'done' ? (
          result
        ) : (
          <>
            <p>{t.rich(`steps.${step}.body`, ink)}</p>
            {command ? <CommandLine command={command} /> : null}
            {state === 'current' ? children : null}
          </>
        )}
      </div>
    </li>
  );
}
