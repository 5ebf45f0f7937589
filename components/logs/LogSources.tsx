'use client';

import { useTranslations } from 'next-intl';
import type { LogSource } from '@/lib/contract/logs';

interface LogSourcesProps {
  sources: readonly LogSource[];
  containers: readonly { id: string; name: string }[];
  hidden: readonly number[];
  onHidden: (hidden: number[]) => void;
}

/** Of several logs, whose they are: each can be left out; one that cannot be read says why. */
export function LogSources({ sources, containers, hidden, onHidden }: LogSourcesProps) {
  const t = useTranslations('logs');
  if (containers.length < 2) return null;
  return (
    <ul className="log-sources" aria-label={t('sources.label')}>
      {containers.map(({ id, name }, place) => {
        const source = sources[place];
        const refused = source?.state === 'refused';
        const off = hidden.includes(place);
        return (
          <li key={id}>
            <button
              type="button"
              className={`log-source src-${place % 8}`}
              aria-pressed={!off && !refused}
              disabled={refused}
              title={t(off ? 'sources.show' : 'sources.hide', { name })}
              onClick={() => onHidden(off ? hidden.filter((other) => other !== place) : [...hidden, place])}
            >
              <i aria-hidden />
              {name}
            </button>
            {refused ? (
              <span className="log-refused">{source.problem?.detail ?? t('sources.refused')}</span>
            ) : source && source.state !== 'following' ? (
              <span className="dim">{t(`sources.${source.state}`)}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
