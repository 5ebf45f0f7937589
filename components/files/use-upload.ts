'use client';

import { useCallback, useRef, useState } from 'react';
import { ApiError } from '@/lib/client/api';
import type { GivenFile } from '@/lib/client/files/dropped';
import type { Problem } from '@/lib/contract/problem';
import type { Uploaded } from '@/lib/contract/files/files';

/** Commands of an upload that are shown: `docker cp` takes one file or folder at a time. */
const topsShown = 3;

/** An upload as it stands. */
export interface Upload {
  folder: string;
  /** The first few of the files and folders that are given, for their commands. */
  tops: readonly string[];
  files: number;
  bytes: number;
  sent: number;
  state: 'asking' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Of `asking`: what would be replaced. */
  taken: readonly string[];
  problem: Problem | null;
}

export interface Uploads {
  now: Upload | null;
  /** Begins at once, or asks first where `taken` names are there already. */
  give: (given: readonly GivenFile[], folder: string, taken: readonly string[]) => void;
  /** The answer to that question. */
  replace: () => void;
  cancel: () => void;
  clear: () => void;
}

/** One upload at a time into a container; `ended` is called whenever files may have come. */
export function useUpload(uploadPath: (folder: string) => string, ended: () => void): Uploads {
  const [now, setNow] = useState<Upload | null>(null);
  const asked = useRef<{ given: readonly GivenFile[]; folder: string }>({ given: [], folder: '/' });
  const sending = useRef<AbortController | null>(null);
  const change = (changed: Partial<Upload>) => setNow((before) => (before ? { ...before, ...changed } : before));

  const send = useCallback(async () => {
    const { given, folder } = asked.current;
    const controller = new AbortController();
    sending.current = controller;
    change({ state: 'running' });
    try {
      const [{ tarBlob }, { sendBlob }] = await Promise.all([
        import('@/lib/client/files/tar-blob'),
        import('@/lib/client/files/send-blob'),
      ]);
      const body = tarBlob(given);
      change({ bytes: body.size });
      await sendBlob<Uploaded>(uploadPath(folder), body, {
        signal: controller.signal,
        sent: (sent) => change({ sent }),
      });
      change({ state: 'done', sent: body.size });
    } catch (error) {
      if (controller.signal.aborted) change({ state: 'cancelled' });
      else if (error instanceof ApiError) change({ state: 'failed', problem: error.problem });
      else throw error;
    } finally {
      sending.current = null;
      ended();
    }
  }, [uploadPath, ended]);

  const give: Uploads['give'] = (given, folder, taken) => {
    if (given.length === 0) return;
    asked.current = { given, folder };
    const files = given.filter(({ file }) => file).length;
    const bytes = given.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
    const tops = [...new Set(given.map(({ path }) => path.split('/')[0] ?? ''))].slice(0, topsShown);
    setNow({
      folder,
      tops,
      files,
      bytes,
      sent: 0,
      taken,
      problem: null,
      state: taken.length > 0 ? 'asking' : 'running',
    });
    if (taken.length === 0) void send();
  };
  return { now, give, replace: () => void send(), cancel: () => sending.current?.abort(), clear: () => setNow(null) };
}
