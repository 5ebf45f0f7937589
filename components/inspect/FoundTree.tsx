'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { Hidden } from '@/components/ui/Hidden';
import type { JsonTree } from './use-json-tree';

const InspectTree = dynamic(() => import('./InspectTree').then((module) => module.InspectTree), { ssr: false });

interface FoundTreeProps {
  tree: JsonTree;
  /** It was read. */
  isThere: boolean;
  /** The server has left out what may hold a secret. */
  hidden: boolean;
}

/** The tree with what its search found, or that it found nothing; and that it is a part, where it is one. */
export function FoundTree({ tree, isThere, hidden }: FoundTreeProps) {
  const t = useTranslations('container.inspect');
  const { rows, query, hits, current, choose, fold } = tree;
  return (
    <>
      {hidden ? (
        <p className="dpage-p dim">
          {t('part')} <Hidden />
        </p>
      ) : null}
      {isThere ? (
        <InspectTree rows={rows} query={query} hits={hits} current={current} onChoose={choose} onFold={fold} />
      ) : null}
      {query && isThere && hits.size === 0 ? <p className="log-none">{t('none')}</p> : null}
    </>
  );
}
