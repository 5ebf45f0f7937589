'use client';

import { useEffect, useState } from 'react';
import type { ImageDetail } from '@/lib/contract/images';
import type { Problem } from '@/lib/contract/problem';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useImages } from '@/lib/client/live/hooks';

/** One image in full, read again whenever its names change. `gone`: it was there and the engine has removed it. */
export function useImageDetail(env: string, id: string) {
  const [detail, setDetail] = useState<ImageDetail | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const images = useImages();
  const row = images?.find((image) => image.id.replace(/^sha256:/, '').startsWith(id.replace(/^sha256:/, '')));
  const names = row?.tags.join(' ') ?? '';
  useEffect(() => {
    const controller = new AbortController();
    const path = `${envPath(env, 'images')}?${new URLSearchParams({ reference: id }).toString()}`;
    api<ImageDetail>('GET', path, undefined, controller.signal)
      .then((answer) => {
        setDetail(answer);
        setProblem(null);
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setProblem(error.problem);
      });
    return () => controller.abort();
  }, [env, id, names]);
  return { detail, problem, row, gone: detail !== null && images !== null && row === undefined };
}
