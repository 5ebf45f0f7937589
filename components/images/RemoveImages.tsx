'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow } from '@/lib/contract/images';
import { useToast } from '../ui/toast-context';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { Dialog } from '../ui/Dialog';
import { imageTitle, removalWords } from './names';
import { RemovalList } from './RemovalList';
import { canBeForced, useRemove } from './use-remove';

interface RemoveImagesProps {
  images: readonly ImageRow[];
  onClose: (removed: boolean) => void;
}

/** Asks before images are removed, names each and who uses it, shows a result for each, and offers the force that helps. */
export function RemoveImages({ images, onClose }: RemoveImagesProps) {
  const t = useTranslations('images.remove');
  const toast = useToast();
  const { results, remove } = useRemove();
  const [busy, setBusy] = useState(false);
  const tried = results.size > 0;
  const left = images.filter((image) => results.get(image.id)?.state !== 'removed');
  const forceable = left.filter((image) => {
    const result = results.get(image.id);
    return result?.state === 'failed' && canBeForced(result.problem);
  });
  const go = async (chosen: readonly ImageRow[], force: boolean) => {
    setBusy(true);
    const all = await remove(chosen, force);
    setBusy(false);
    if (!all || chosen.length < left.length) return;
    toast({ title: t('removed', { count: images.length, image: imageTitle(images[0] ?? { id: '', tags: [] }) }) });
    onClose(true);
  };
  const target = tried ? forceable : left;
  const words = target.flatMap(removalWords);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose(left.length < images.length))}
      role="alertdialog"
      title={t('title', { count: images.length, image: imageTitle(images[0] ?? { id: '', tags: [] }) })}
      description={t(forceable.length ? 'forceBody' : tried && !busy ? 'refusedBody' : 'body', {
        count: images.length,
      })}
      footer={
        <>
          <Button onClick={() => onClose(left.length < images.length)}>{t(tried ? 'close' : 'cancel')}</Button>
          {forceable.length ? (
            <Button variant="danger" disabled={busy} onClick={() => void go(forceable, true)}>
              {t('force', { count: forceable.length })}
            </Button>
          ) : null}
          {!tried ? (
            <Button variant="danger" disabled={busy} onClick={() => void go(left, false)}>
              {t('confirm', { count: images.length })}
            </Button>
          ) : null}
        </>
      }
    >
      <RemovalList images={images} results={results} />
      {words.length ? (
        <CommandLine command={dockerCommand('image.remove', { references: words, force: tried })} />
      ) : null}
    </Dialog>
  );
}
