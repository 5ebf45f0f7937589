'use client';

import { BrushCleaning, HardDrive, RefreshCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { may } from '@/lib/contract/permission';
import type { DiskUse } from '@/lib/contract/disk-use';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { IconButton } from '../ui/IconButton';
import { ProblemPanel } from '../ui/ProblemPanel';
import { RelativeTime } from '../ui/Time';
import { cleanUpKinds } from './clean-up/kinds';
import { DiskFigures } from './DiskFigures';
import type { DiskMeasure } from './use-disk';

const CleanUp = dynamic(() => import('./clean-up/CleanUp').then((module) => module.CleanUp), { ssr: false });

/** What the engine keeps on disk by kind, measured on request, and the way to clean up. */
export function DiskPanel({ disk: { use, busy, problem, measure } }: { disk: DiskMeasure }) {
  const t = useTranslations('overview.disk');
  const [cleaning, setCleaning] = useState(false);
  const env = useEnv();
  const { actor } = useSession();
  const mayClean = cleanUpKinds.some((kind) => may(actor, kind.may, env));
  return (
    <section aria-labelledby="overview-disk">
      <header className="sec">
        <h2 id="overview-disk">{t('title')}</h2>
        <span className="end">
          {use ? <Age use={use} /> : null}
          {use ? (
            <IconButton
              size="xs"
              label={t('again')}
              disabled={busy}
              icon={<RefreshCw className="i s" aria-hidden />}
              onClick={measure}
            />
          ) : null}
        </span>
      </header>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {use ? <DiskFigures use={use} /> : <p className="fine">{t('lead')}</p>}
      <div className="disk-a">
        {use ? null : (
          <Button icon={<HardDrive aria-hidden />} disabled={busy} aria-busy={busy || undefined} onClick={measure}>
            {busy ? t('measuring') : t('measure')}
          </Button>
        )}
        {mayClean ? (
          <Button icon={<BrushCleaning aria-hidden />} onClick={() => setCleaning(true)}>
            {t('cleanUp')}
          </Button>
        ) : null}
      </div>
      {use ? <CommandLine command={dockerCommand('system.df', undefined)} /> : null}
      {cleaning ? (
        <CleanUp
          onClose={(cleaned) => {
            setCleaning(false);
            if (cleaned) measure();
          }}
        />
      ) : null}
    </section>
  );
}

function Age({ use }: { use: DiskUse }) {
  const t = useTranslations('overview.disk');
  const format = useFormatter();
  const seconds = format.number(use.took / 1000, { maximumSignificantDigits: 2 });
  return <span>{t.rich('age', { age: () => <RelativeTime at={use.at} />, seconds })}</span>;
}
