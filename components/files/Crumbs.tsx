'use client';

import { HardDrive } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CopyButton } from '../ui/CopyButton';
import { useFiles } from './files-context';
import { PathLink } from './PathLink';
import { ShownName } from './ShownName';

/** Where one is, each folder above a link. */
export function Crumbs({ path }: { path: string }) {
  const t = useTranslations('files');
  const { container } = useFiles();
  const names = path === '/' ? [] : path.slice(1).split('/');
  return (
    <nav className="fcrumbs" aria-label={t('where')}>
      <ol>
        <li>
          <PathLink path="/">
            <HardDrive className="i" aria-label={t('root', { name: container })} role="img" />
          </PathLink>
        </li>
        {names.map((name, index) => (
          <li key={index} aria-current={index === names.length - 1 ? 'page' : undefined}>
            <PathLink path={`/${names.slice(0, index + 1).join('/')}`}>
              <ShownName name={name} />
            </PathLink>
          </li>
        ))}
      </ol>
      <CopyButton text={path} label={t('copyPath')} />
    </nav>
  );
}
