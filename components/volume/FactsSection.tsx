'use client';

import { useTranslations } from 'next-intl';
import { Hidden } from '@/components/ui/Hidden';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { VolumeDetail } from '@/lib/contract/volume/detail';
import { Fact } from '../container/Fact';
import { Section } from '../container/Section';
import { MeasureSizes } from '../volumes/MeasureSizes';
import { SizeText } from '../volumes/SizeText';
import { useVolumeSizes } from '../volumes/use-volume-sizes';

/** Where the volume lies and, when it is asked, how much is in it. */
export function FactsSection({ env, detail }: { env: string; detail: VolumeDetail }) {
  const t = useTranslations('volumes.detail');
  const sizes = useVolumeSizes(env);
  return (
    <Section title={t('facts')} end={<MeasureSizes sizes={sizes} />}>
      <dl className="facts">
        <Fact term={t('size')}>
          <SizeText bytes={sizes.of(detail.name)} />
        </Fact>
        <Fact term={t('driver')}>
          <code>{detail.driver}</code>
        </Fact>
        {detail.scope ? <Fact term={t('scope')}>{detail.scope}</Fact> : null}
        <Fact term={t('mountpoint')}>
          {detail.hidden ? <Hidden /> : <code title={detail.mountpoint}>{detail.mountpoint || '–'}</code>}
        </Fact>
        {detail.project ? <Fact term={t('project')}>{detail.project}</Fact> : null}
      </dl>
      {sizes.problem ? <ProblemPanel problem={sizes.problem} /> : null}
    </Section>
  );
}
