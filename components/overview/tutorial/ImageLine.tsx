'use client';

import Link from 'next/link';
import { ImageReference } from '@/components/ui/ImageReference';
import { formatBytes } from '@/components/ui/format';
import { useEnv } from '@/lib/client/env';
import type { ImageRow } from '@/lib/contract/images';

/** The image as its row in the list says it: reference, short id, size. */
export function ImageLine({ image, tag }: { image: ImageRow; tag: string }) {
  const env = useEnv();
  return (
    <Link className="zrow" href={`/environments/${env}/images/${encodeURIComponent(image.id)}`}>
      <ImageReference reference={tag} />
      <code className="dim">{image.id.replace('sha256:', '').slice(0, 12)}</code>
      <span className="num">{formatBytes(image.size)}</span>
    </Link>
  );
}
