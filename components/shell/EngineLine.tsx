'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import { useShellFacts } from './shell-context';

/** Which engine this is: its state as a mark, the environment's name, version and platform. */
export function EngineLine({ short = false }: { short?: boolean }) {
  const t = useTranslations('shell');
  const env = useEnv();
  const engine = useEngine();
  const { standIn } = useShellFacts();
  const info = engine?.info;
  return (
    <div className={short ? 'env only-s' : 'env'}>
      <Mark kind={engineMark(engine?.state)} />
      <span>
        <b>
          <span className="sr">{t('environment')} </span>
          {env}
        </b>
        {short ? null : (
          <small className="clip">
            {info
              ? `Docker ${info.version} · ${info.os}/${info.architecture}`
              : t(`engine.${engine?.state ?? 'connecting'}`)}
          </small>
        )}
      </span>
      {standIn && !short ? <span className="tag">{t('standIn.tag')}</span> : null}
    </div>
  );
}

/** The mark of an engine's state. */
export function engineMark(state: 'connecting' | 'connected' | 'unreachable' | undefined) {
  if (state === 'connected') return 'running' as const;
  return state === 'unreachable' ? ('failed' as const) : ('pulling' as const);
}
