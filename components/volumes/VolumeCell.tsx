'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import type { VolumeRow } from '@/lib/contract/volumes';
import { shownName, volumeHref } from './names';

/** Name of a volume, and under it what is special about it. */
export function VolumeCell({ volume }: { volume: VolumeRow }) {
  const t = useTranslations('volumes');
  const env = useEnv();
  const { name, anonymous, project, kind } = volume;
  const special = kind !== 'plain' && kind !== 'driver';
  return (
    <span className="two">
      <Link className="iname" href={volumeHref(env, name)} prefetch={false} title={name}>
        {shownName(name)}
      </Link>
      {anonymous || project || special ? (
        <span className="sub">
          {anonymous ? <span className="clip">{t('marks.anonymous')}</span> : null}
          {special ? <span className="clip">{t(`kinds.${kind}`)}</span> : null}
          {project ? <span className="clip">{t('marks.project', { project })}</span> : null}
        </span>
      ) : null}
    </span>
  );
}
