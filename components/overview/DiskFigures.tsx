'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import { diskKinds, type DiskKindName, type DiskUse } from '@/lib/contract/disk-use';
import { formatBytes } from '../ui/format';

/** Where each kind is listed one by one, as `docker system df -v` does, and what of it is not used. The cache has no list. */
const lists: Partial<Record<DiskKindName, { page: string; idle: string }>> = {
  images: { page: 'images', idle: 'used:no' },
  containers: { page: 'containers', idle: 'state:stopped' },
  volumes: { page: 'volumes', idle: 'used:no' },
};

/** What each kind takes, and how much of it nothing uses; both lead to the things themselves. */
export function DiskFigures({ use }: { use: DiskUse }) {
  const t = useTranslations('overview.disk');
  const env = useEnv();
  return (
    <table className="disk">
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col" className="r">
            {t('inUse')}
          </th>
          <th scope="col" className="r">
            {t('size')}
          </th>
          <th scope="col" className="r">
            {t('reclaimable')}
          </th>
        </tr>
      </thead>
      <tbody>
        {diskKinds.map((kind) => {
          const { count, active, bytes, reclaimable } = use[kind];
          const list = lists[kind];
          const name = t(`kinds.${kind}`);
          const idle = formatBytes(reclaimable);
          return (
            <tr key={kind}>
              <th scope="row">
                {list ? (
                  <Link className="link" href={`/environments/${env}/${list.page}`}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </th>
              <td className="r num">{t('activeOf', { active, count })}</td>
              <td className="r num">{formatBytes(bytes)}</td>
              <td className="r num">
                {list ? (
                  <Link
                    className="link"
                    href={`/environments/${env}/${list.page}?q=${encodeURIComponent(list.idle)}`}
                    aria-label={t('idleOf', { kind: name, size: idle })}
                  >
                    {idle}
                  </Link>
                ) : (
                  idle
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
