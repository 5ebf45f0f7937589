'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow } from '@/lib/contract/images';
import { Button } from '../ui/Button';
import { SelectionBar } from '../ui/SelectionBar';
import { SaveButton } from './archive/SaveButton';
import { removalWords } from './names';

interface ImagesBulkProps {
  images: readonly ImageRow[];
  onRemove: (images: readonly ImageRow[]) => void;
  onClear: () => void;
}

/** What can be done with the selected images, with the command that removes them, for whoever may. */
export function ImagesBulk({ images, onRemove, onClear }: ImagesBulkProps) {
  const t = useTranslations('images');
  const [mayRemove, maySave] = [useMay('image.remove'), useMay('image.save')];
  if (!mayRemove && !maySave) return null;
  const command = dockerCommand('image.remove', { references: images.flatMap(removalWords) });
  return (
    <SelectionBar label={t('bulk.label')} count={images.length} onClear={onClear} {...(mayRemove ? { command } : {})}>
      <SaveButton images={images} />
      {mayRemove ? (
        <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => onRemove(images)}>
          {t('actions.remove')}
        </Button>
      ) : null}
    </SelectionBar>
  );
}
