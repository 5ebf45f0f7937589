'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEnv } from '@/lib/client/env';
import { crumbsOf, type Crumb } from './crumbs';
import { useObjectName } from './use-object-name';

/** Where this page is: environment, list, object. */
export function Breadcrumb() {
  const t = useTranslations('shell');
  const env = useEnv();
  const path = usePathname();
  return (
    <nav className="crumb not-s" aria-label={t('breadcrumb')}>
      <Link href={`/environments/${env}`} prefetch={false}>
        {env}
      </Link>
      {crumbsOf(path).map((crumb, index) => (
        <Step key={index} crumb={crumb} />
      ))}
    </nav>
  );
}

function Step({ crumb }: { crumb: Crumb }) {
  const t = useTranslations('shell');
  const settings = useTranslations('settings');
  const name = useObjectName(crumb.object);
  const text = crumb.page ? t(`nav.${crumb.page}`) : crumb.settings ? settings(crumb.settings) : name;
  return (
    <>
      <span className="sep" aria-hidden>
        /
      </span>
      {crumb.href ? (
        <Link href={crumb.href} prefetch={false}>
          {text}
        </Link>
      ) : (
        <span aria-current="page">{text}</span>
      )}
    </>
  );
}
