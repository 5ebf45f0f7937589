'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/Mark';
import { Duration } from '@/components/ui/Time';
import { useEngine } from '@/lib/client/live/hooks';
import { useShellFacts } from './shell-context';

const usual = ['stopped', 'permission', 'elsewhere'] as const;
/** Quayside's own engine lives and ends with the command that started it. */
const ownEngine = ['own'] as const;

/** Says that the engine is unreachable: since when, its exact error, what was tried, the three usual causes. */
export function EngineBanner() {
  const t = useTranslations('shell.unreachable');
  const engine = useEngine();
  const causes = useShellFacts().standIn ? ownEngine : usual;
  if (engine?.state !== 'unreachable') return null;
  const code = { code: (text: ReactNode) => <code>{text}</code> };
  return (
    <section className="banner bad" aria-label={t('title')}>
      <Mark kind="failed" />
      <div>
        <p>
          <b role="alert">{t('title')}</b> {t.rich('since', { time: () => <Duration since={engine.since} /> })}
        </p>
        {engine.error ? <p className="words">{engine.error}</p> : null}
        <p className="mt-2">{t.rich('tried', { ...code, address: engine.address })}</p>
        <ul>
          {causes.map((cause) => (
            <li key={cause}>{t.rich(`causes.${cause}`, code)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
