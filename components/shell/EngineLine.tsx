'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { useEnv } from '@/lib/client/env';
import { useConnection, useEngine } from '@/lib/client/live/hooks';
import { useShellFacts } from './shell-context';

/** Which engine this is: its state as a mark, the environment's name, version and platform. */
export function EngineLine({ short = false }: { short?: boolean }) {
  const t = useTranslations('shell');
  const env = useEnv();
  const engine = useEngine();
  // While our own server is lost nobody knows how the engine is.
  const isLost = useConnection().state === 'lost';
  const { standIn } = useShellFacts();
  const info = engine?.info;
  return (
    <div className={short ? 'env only-s' : 'env'}>
      <Mark kind={isLost ? 'restarting' : engineMark(engine?.state)} />
      <span>
        <b>
          <span className="sr">{t('environment')} </span>
          {env}
        </b>
        {short ? null : (
          <small className="clip">
            {info
              ? `Docker ${majorMinor(info.version)} · ${standIn ? t('standIn.tag') : `${info.os}/${info.architecture}`}`
              : t(`engine.${engine?.state ?? 'connecting'}`)}
          </small>
        )}
      </span>
    </div>
  );
}

/** The mark of an engine's state. */
export function engineMark(state: 'connecting' | 'connected' | 'unreachable' | undefined) {
  if (state === 'connected') return 'running' as const;
  return state === 'unreachable' ? ('failed' as const) : ('pulling' as const);
}

/** `28.3.3+dfsg1` → `28.3`: what tells engines apart at a glance. */
function majorMinor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
