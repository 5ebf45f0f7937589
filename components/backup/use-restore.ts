'use client';

import { useRef, useState } from 'react';
import { backup } from '@/lib/client/backup';
import { useCall } from '@/lib/client/use-call';
import type { BackupContents } from '@/lib/contract/backup';

/** A file that was brought, and what is in it once it was looked at. */
interface Brought {
  id: string;
  name: string;
  bytes: number;
  contents: BackupContents | null;
}

/** From a file to a restored Quayside, a step at a time; each may be gone back from until the last. */
export function useRestore() {
  const { run, busy, problem, clear } = useCall();
  const [brought, setBrought] = useState<Brought | null>(null);
  const [restoring, setRestoring] = useState(false);
  const sending = useRef<AbortController | null>(null);

  /** Takes away what was brought before: nobody needs to be told when that fails, it goes by itself too. */
  const leave = () => {
    sending.current?.abort();
    if (brought) backup.discard(brought.id).catch(() => undefined);
    setBrought(null);
    clear();
  };
  const bring = (file: File) => {
    leave();
    const controller = new AbortController();
    sending.current = controller;
    return run(async () => {
      const { id, bytes } = await backup.bring(file, controller.signal).catch((error: unknown) => {
        if (controller.signal.aborted) return { id: null, bytes: 0 };
        throw error;
      });
      if (id !== null) setBrought({ id, bytes, name: file.name, contents: null });
    });
  };
  const look = (passphrase: string) =>
    run(async () => {
      if (brought) setBrought({ ...brought, contents: await backup.look(brought.id, passphrase) });
    });
  const restore = () =>
    run(async () => {
      if (!brought) return;
      await backup.restore(brought.id);
      setRestoring(true);
    });
  return { brought, restoring, busy, problem, bring, look, restore, leave };
}
