'use client';

import { useTranslations } from 'next-intl';
import type { MirrorHealth } from '@/lib/contract/mirrors/mirrors';
import type { Problem } from '@/lib/contract/problem';
import { formatBytes } from '../ui/format';
import { RelativeTime } from '../ui/Time';

/** How a mirror answered when it was last asked, and how the last pull from it went, each with its age. */
export function Health({ health }: { health: MirrorHealth | undefined }) {
  const t = useTranslations('mirrors.health');
  const { asked = null, pulled = null } = health ?? {};
  return (
    <div className="health">
      {asked || pulled ? null : t('unknown')}
      {asked ? (
        <Line problem={asked.problem} at={asked.at} good={t('answered', { ms: asked.ms })} bad={t('notAnswered')} />
      ) : null}
      {pulled ? (
        <Line
          problem={pulled.problem}
          at={pulled.at}
          good={t('gave', { bytes: formatBytes(pulled.bytes), ms: pulled.answeredMs ?? pulled.ms })}
          bad={t('notGave')}
        />
      ) : null}
    </div>
  );
}

function Line({ problem, at, good, bad }: { problem: Problem | null; at: string; good: string; bad: string }) {
  const t = useTranslations('problem');
  return (
    <div>
      {problem ? (
        <span className="badw">
          {bad} {t(`${problem.code}.says`)}
        </span>
      ) : (
        good
      )}{' '}
      <RelativeTime at={at} />
      {problem?.detail ? <p className="words">{problem.detail}</p> : null}
    </div>
  );
}
