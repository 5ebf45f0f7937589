'use client';

import { useTranslations } from 'next-intl';
import type { ImageConfig } from '@/lib/contract/images';
import { Hidden } from '@/components/ui/Hidden';
import { quoteWords } from '@/lib/contract/commands/quote';

interface HealthcheckProps {
  healthcheck: NonNullable<ImageConfig['healthcheck']>;
  hidden: boolean;
}

/** The command that tells whether a container is healthy, and how often it is asked. */
export function Healthcheck({ healthcheck, hidden }: HealthcheckProps) {
  const t = useTranslations('images.detail.health');
  const [kind, ...words] = healthcheck.test;
  const said = [
    healthcheck.interval && t('interval', { seconds: healthcheck.interval }),
    healthcheck.timeout && t('timeout', { seconds: healthcheck.timeout }),
    healthcheck.startPeriod && t('startPeriod', { seconds: healthcheck.startPeriod }),
    healthcheck.retries && t('retries', { count: healthcheck.retries }),
  ].filter(Boolean);
  return (
    <>
      <span className="ifact">
        {hidden ? <Hidden /> : <code>{kind === 'CMD-SHELL' ? words.join(' ') : quoteWords(words)}</code>}
      </span>
      {said.length ? <span className="dim">{said.join(' · ')}</span> : null}
    </>
  );
}
