'use client';

import { Trash2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow } from '@/lib/contract/images';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { IconButton } from '../ui/IconButton';
import { SaveButton } from './archive/SaveButton';
import { removalWords } from './names';

interface ImagesBulkProps {
  images: readonly ImageRow[];
  /** Without it they may not be removed. */
  onRemove: (() => void) | null;
  onClear: () => void;
}

/** What can be done with the selected images, with its command. */
export function ImagesBulk({ images, onRemove, onClear }: ImagesBulkProps) {
  const t = useTranslations('images');
  return (
    <div className="bulk-w">
      <div className="bulk ibulk" role="toolbar" aria-label={t('bulk.label')}>
        <div className="bulk-a">
          <span className="n">{t('bulk.selected', { count: images.length })}</span>
          <span className="rule" />
          <SaveButton images={images} />
          {onRemove ? (
            <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={onRemove}>
              {t('actions.remove')}
            </Button>
          ) : null}
          <IconButton label={t('bulk.clear')} icon={<X className="i" aria-hidden />} onClick={onClear} />
        </div>
        {onRemove ? (
          <CommandLine command={dockerCommand('image.remove', { references: images.flatMap(removalWords) })} />
        ) : null}
      </div>
    </div>
  );
}
