'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ImageRow } from '@/lib/contract/images';
import { useMay } from '@/lib/client/session-facts';
import { CopyButton } from '../ui/CopyButton';
import { IconButton } from '../ui/IconButton';

const UntagImage = dynamic(() => import('./dialogs/UntagImage').then((module) => module.UntagImage), { ssr: false });

/** The names of an image, each to copy and to take away. Without a row the image is gone, and nothing can be done. */
export function ImageTags({ tags, row }: { tags: readonly string[]; row: ImageRow | undefined }) {
  const t = useTranslations('images');
  const mayUntag = useMay('image.remove');
  const [going, setGoing] = useState<string | null>(null);
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className="ifact">
          <code>{tag}</code>
          <CopyButton text={tag} label={t('detail.copy', { value: tag })} />
          {row && mayUntag ? (
            <IconButton
              size="xs"
              label={t('untag.action', { tag })}
              icon={<X className="i s" aria-hidden />}
              onClick={() => setGoing(tag)}
            />
          ) : null}
        </span>
      ))}
      {row && going !== null ? <UntagImage image={row} tag={going} onClose={() => setGoing(null)} /> : null}
    </>
  );
}
