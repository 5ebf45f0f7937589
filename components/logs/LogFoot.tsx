'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import type { LogSnapshot } from '@/lib/client/logs/log-store';

interface LogFootProps {
  state: LogSnapshot['state'];
  tty: boolean;
  command: string;
}

/** Under a log: whether it is live, what the tint means, and the command that shows the same. */
export function LogFoot({ state, tty, command }: LogFootProps) {
  const t = useTranslations('logs');
  return (
    <footer className="log-f">
      <span className="log-s" role="status">
        <span className={state === 'following' ? 'log-dot on' : 'log-dot'} aria-hidden />
        {t(`state.${state}`)}
      </span>
      {tty ? (
        <span className="dim">{t('oneStream')}</span>
      ) : (
        <span className="log-legend">
          <i aria-hidden />
          stderr
        </span>
      )}
      <CommandLine command={command} />
    </footer>
  );
}
