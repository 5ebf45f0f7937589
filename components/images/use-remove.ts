'use client';

import { useState } from 'react';
import type { ImageRow, RemoveImageRequest } from '@/lib/contract/images';
import type { Problem } from '@/lib/contract/problem';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { removalNames } from './names';

/** What became of one image: being removed, gone, or why not. */
export type Removal = { state: 'busy' } | { state: 'removed' } | { state: 'failed'; problem: Problem };

/** Removes images in parallel, with a result for each. A force that the engine rules out is never offered. */
export function useRemove() {
  const env = useEnv();
  const [results, setResults] = useState<ReadonlyMap<string, Removal>>(new Map());
  const note = (id: string, removal: Removal) => setResults((now) => new Map(now).set(id, removal));

  async function removeOne(image: ImageRow, force: boolean): Promise<boolean> {
    note(image.id, { state: 'busy' });
    try {
      for (const reference of removalNames(image)) {
        const body: RemoveImageRequest = { reference, force };
        await api('DELETE', envPath(env, 'images'), body);
      }
      note(image.id, { state: 'removed' });
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      note(image.id, { state: 'failed', problem: error.problem });
      return false;
    }
  }
  return {
    results,
    reset: () => setResults(new Map()),
    /** Answers whether all of them are gone. */
    remove: async (images: readonly ImageRow[], force: boolean) =>
      (await Promise.all(images.map((image) => removeOne(image, force)))).every(Boolean),
  };
}

/** Whether the engine would do with force what it refused without. */
export function canBeForced(problem: Problem): boolean {
  const conflict = problem.code === 'image-in-use' || problem.code === 'conflict';
  return conflict && !(problem.detail ?? '').includes('cannot be forced');
}
