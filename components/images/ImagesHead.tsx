'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ImageRow } from '@/lib/contract/images';
import { useTray } from '@/lib/client/jobs/tray';
import { PruneButton } from '../prune/PruneButton';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { ListHead } from '../ui/list/ListHead';
import type { FilteredList } from '../ui/list/use-filtered-list';
import { UseTally } from '../ui/list/UseTally';
import { ArchiveMenu } from './archive/ArchiveMenu';
import { imageFilter, type Use } from './filter';

const PruneImages = dynamic(() => import('./dialogs/PruneImages').then((module) => module.PruneImages), { ssr: false });

/** The title of the images' page, the counts that filter them (none yet: null), and the way to pull. */
export function ImagesHead({ list }: { list: FilteredList<ImageRow, Use> | null }) {
  const t = useTranslations('images');
  const tray = useTray();
  const words = { label: t('list.tally'), wordOf: (use: Use) => t(`use.${use}`) };
  return (
    <ListHead title={t('title')} tally={list ? <UseTally filter={imageFilter} list={list} {...words} /> : null}>
      <PruneButton operation="image.prune" label={t('actions.prune')}>
        {(onClose) => <PruneImages onClose={onClose} />}
      </PruneButton>
      {tray.open ? null : (
        <May operation="image.pull">
          <Button variant="primary" icon={<Download aria-hidden />} onClick={() => tray.show()}>
            {t('pull.action')}
          </Button>
        </May>
      )}
      <ArchiveMenu />
    </ListHead>
  );
}
