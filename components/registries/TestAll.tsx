'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import PQueue from 'p-queue';
import { useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { registries } from '@/lib/client/registries';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Button } from '../ui/Button';

const atOnce = 4;

/** Tries every registry of the list; each row tells how it went. */
export function TestAll({ rows }: { rows: readonly RegistryRow[] }) {
  const t = useTranslations('registries');
  const env = useEnv();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const testAll = async () => {
    setBusy(true);
    const queue = new PQueue({ concurrency: atOnce });
    await queue.addAll(
      rows.map(({ id }) => () => {
        const queryKey = ['registries', env, 'test', id];
        // What goes wrong is kept with the row.
        return client.prefetchQuery({ queryKey, queryFn: () => registries.test(env, id), staleTime: 0 });
      }),
    );
    setBusy(false);
  };
  return (
    <Button disabled={busy || rows.length === 0} aria-busy={busy || undefined} onClick={() => void testAll()}>
      {t('testAll')}
    </Button>
  );
}
