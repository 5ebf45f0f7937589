'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { RelativeTime } from '@/components/ui/Time';
import type { VolumeDetail } from '@/lib/contract/volume/detail';
import { May } from '../session/May';
import { shownName, volumesHref } from '../volumes/names';

const RemoveVolumes = dynamic(() => import('../volumes/RemoveVolumes').then((module) => module.RemoveVolumes), {
  ssr: false,
});

/** The volume's name, what it is, and what can be done with it. */
export function VolumeHead({ env, detail, gone }: { env: string; detail: VolumeDetail; gone: boolean }) {
  const t = useTranslations('volumes');
  const router = useRouter();
  const [removing, setRemoving] = useState(false);
  return (
    <header className="dhead">
      <div className="min-w-0 flex-1">
        <h1 title={detail.name}>{shownName(detail.name)}</h1>
        <p className="dmeta num">
          <span>{detail.driver}</span>
          <span>{t(`kinds.${detail.kind}`)}</span>
          {detail.anonymous ? <span>{t('marks.anonymous')}</span> : null}
          {detail.created ? (
            <span>{t.rich('detail.created', { age: () => <RelativeTime at={detail.created} /> })}</span>
          ) : null}
          <CopyButton text={detail.name} label={t('actions.copyName')} />
        </p>
      </div>
      {gone ? null : (
        <div className="acts">
          <May operation="volume.remove">
            <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => setRemoving(true)}>
              {t('actions.remove')}
            </Button>
          </May>
        </div>
      )}
      {removing ? (
        <RemoveVolumes
          env={env}
          volumes={[{ name: detail.name, containers: [...new Set(detail.users.map(({ id }) => id))] }]}
          onClose={(removed) => {
            setRemoving(false);
            if (removed) router.push(volumesHref(env));
          }}
        />
      ) : null}
    </header>
  );
}
