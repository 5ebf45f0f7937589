'use client';

import { useTranslations } from 'next-intl';
import type { ImageRow } from '@/lib/contract/images';
import { otherNames, shortImageId } from '../names';

/** Says that a name is taken away from another image, and that one that has no other name then dangles. */
export function MovesFrom({ holder, reference }: { holder: ImageRow; reference: string }) {
  const t = useTranslations('images.tag');
  const last = otherNames(holder).length === 0;
  return (
    <p className="banner warn" role="status">
      {t(last ? 'movesLast' : 'moves', { reference, id: shortImageId(holder.id) })}
    </p>
  );
}
