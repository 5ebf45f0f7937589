'use client';

import { useEffect, useState } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import type { ImageConfig, ImageDetail } from '@/lib/contract/images';

/** What the image at hand with this id starts with: its ports, places, command. Null until it is known. */
export function useImageConfig(id: string | null): ImageConfig | null {
  const env = useEnv();
  const [known, setKnown] = useState<{ id: string; config: ImageConfig } | null>(null);
  useEffect(() => {
    if (id === null) return;
    const controller = new AbortController();
    const path = `${envPath(env, 'images')}?${new URLSearchParams({ reference: id })}`;
    // Without an answer there are no suggestions; the form itself needs none.
    api<ImageDetail>('GET', path, undefined, controller.signal).then(
      ({ config }) => setKnown({ id, config }),
      () => setKnown(null),
    );
    return () => controller.abort();
  }, [env, id]);
  return known?.id === id ? known.config : null;
}
