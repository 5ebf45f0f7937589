'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { CopyButton } from '@/components/ui/CopyButton';
import { DetailHead } from '@/components/ui/DetailHead';
import { RelativeTime } from '@/components/ui/Time';
import type { VolumeDetail } from '@/lib/contract/volume/detail';
import { RemoveButton } from '../removal/RemoveButton';
import { shownName, volumesHref } from '../volumes/names';

const RemoveVolumes = dynamic(() => import('../volumes/RemoveVolumes').then((module) => module.RemoveVolumes), {
  ssr: false,
});

/** The volume's name, what it is, and what can be done with it. */
export function VolumeHead({ env, detail, gone }: { env: string; detail: VolumeDetail; gone: boolean }) {
  const t = useTranslations('volumes');
  const { name, created } = detail;
  const facts = (
    <>
      <span>{detail.driver}</span>
      <span>{t(`kinds.${detail.kind}`)}</span>
      {detail.anonymous ? <span>{t('marks.anonymous')}</span> : null}
      {created ? <span>{t.rich('detail.created', { age: () => <RelativeTime at={created} /> })}</span> : null}
      <CopyButton text={name} label={t('actions.copyName')} />
    </>
  );
  return (
    <DetailHead title={shownName(name)} whole={name} facts={facts}>
      {gone ? null : (
        <RemoveButton operation="volume.remove" label={t('actions.remove')} back={volumesHref(env)}>
          {(onClose) => (
            <RemoveVolumes
              env={env}
              volumes={[{ name, containers: [...new Set(detail.users.map(({ id }) => id))] }]}
              onClose={onClose}
            />
          )}
        </RemoveButton>
      )}
    </DetailHead>
  );
}
