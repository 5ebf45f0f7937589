'use client';

import { useTranslations } from 'next-intl';
import type { ContainerRow, ContainerState } from '@/lib/contract/containers';
import { Mark } from './Mark';
import { stateKind, type StateKind } from './state-kind';

/** Words that ask for someone take their hue; all others stay grey. */
const asks: Partial<Record<StateKind, string>> = {
  unhealthy: 'bad ask',
  failed: 'bad ask',
  dead: 'bad ask',
  restarting: 'warn ask',
};

interface StateMarkProps {
  state: ContainerState;
  health?: ContainerRow['health'];
  exitCode?: number | null;
}

/** A container's state: a mark with its own shape, then the word; an exited one tells its code. */
export function StateMark({ state, health, exitCode = null }: StateMarkProps) {
  const t = useTranslations('ui.state');
  const kind = stateKind(state, health, exitCode);
  const word = state === 'exited' && exitCode !== null ? t('exitedWith', { code: exitCode }) : t(kind);
  return (
    <span className={`st ${asks[kind] ?? ''}`}>
      <Mark kind={kind} />
      {word}
    </span>
  );
}
