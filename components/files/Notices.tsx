'use client';

import { useTranslations } from 'next-intl';
import type { FileListing } from '@/lib/contract/files/files';
import { Mark } from '../ui/Mark';
import { ShownName } from './ShownName';

/** What one should know of a folder: that it is not all, why nothing can be renamed, where it truly lies. */
export function Notices({ listing, mayWrite }: { listing: FileListing; mayWrite: boolean }) {
  const t = useTranslations('files.notice');
  const { whole, noTools, inMemory, path, resolved, entries } = listing;
  const told = [
    ...(path === resolved
      ? []
      : [{ key: 'link', text: t.rich('link', { path: () => <ShownName name={resolved} /> }) }]),
    ...(whole || !entries ? [] : [{ key: 'part', text: t('part', { count: entries.length }) }]),
    ...(noTools !== null && mayWrite && entries ? [{ key: 'tools', text: t(noTools) }] : []),
    ...(inMemory ? [{ key: 'memory', text: t('memory') }] : []),
  ];
  if (told.length === 0) return null;
  return (
    <ul className="fnotes">
      {told.map(({ key, text }) => (
        <li key={key} className={key === 'part' ? 'warn' : undefined}>
          {key === 'part' ? <Mark kind="paused" /> : null}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
