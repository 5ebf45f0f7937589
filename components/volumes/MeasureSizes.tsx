'use client';

import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { RelativeTime } from '@/components/ui/Time';
import type { KnownSizes } from './use-volume-sizes';

/** Asks for sizes, and tells how old those are that are shown and how long it took. */
export function MeasureSizes({ sizes }: { sizes: KnownSizes }) {
  const t = useTranslations('volumes.sizes');
  const { measured, busy } = sizes;
  return (
    <span className="vsize">
      {measured ? (
        <span className="dim num" role="status">
          {t.rich('age', { age: () => <RelativeTime at={measured.at} />, seconds: (measured.took / 1000).toFixed(1) })}
        </span>
      ) : null}
      <Button
        size="sm"
        icon={<Scale className="i s" aria-hidden />}
        disabled={busy}
        aria-busy={busy || undefined}
        title={t('why')}
        onClick={sizes.measure}
      >
        {busy ? t('busy') : t(measured ? 'again' : 'measure')}
      </Button>
    </span>
  );
}
