'use client';

import { CopyButton } from '@/components/ui/CopyButton';
import { useTranslations } from 'next-intl';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { HeadActions } from './HeadActions';
import { StatusLine } from './StatusLine';
import type { ContainerPage } from './use-container';

interface ContainerHeadProps {
  page: ContainerPage;
  detail: ContainerDetail;
  /** Path of the container's own pages. */
  base: string;
}

/** Name, state and what can be done. */
export function ContainerHead({ page, detail, base }: ContainerHeadProps) {
  const t = useTranslations('container');
  return (
    <header className="dhead">
      <div className="clip">
        <h1>
          <span className="clip" title={detail.name}>
            {detail.name}
          </span>
          <CopyButton text={detail.name} label={t('copyName')} />
        </h1>
        <StatusLine detail={detail} row={page.row} gone={page.gone !== null} />
      </div>
      {page.gone ? null : <HeadActions page={page} detail={detail} base={base} />}
    </header>
  );
}
