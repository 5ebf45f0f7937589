'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ImageRow } from '@/lib/contract/images';
import { useTray } from '@/lib/client/jobs/tray';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { Tally } from '../ui/Tally';
import { PruneImagesButton } from './PruneImagesButton';
import { ArchiveMenu } from './archive/ArchiveMenu';
import { tallyUses, uses, type Use } from './filter';

/** The page's title, its counts, which filter the list, and the way to pull. */
export function ImagesHead(props: { images: readonly ImageRow[]; use: Use; onUse: (use: Use) => void }) {
  const t = useTranslations('images');
  const tray = useTray();
  const tally = tallyUses(props.images);
  return (
    <div className="head">
      <h1>{t('title')}</h1>
      <Tally
        label={t('list.tally')}
        items={uses.map((use) => ({ key: use, label: t(`use.${use}`), count: tally[use] }))}
        value={props.use}
        onChange={props.onUse}
      />
      <div className="acts">
        <PruneImagesButton />
        {tray.open ? null : (
          <May operation="image.pull">
            <Button variant="primary" icon={<Download aria-hidden />} onClick={() => tray.show()}>
              {t('pull.action')}
            </Button>
          </May>
        )}
        <ArchiveMenu />
      </div>
    </div>
  );
}
