'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useContainer } from '@/lib/client/live/hooks';
import { api, ApiError, envPath } from '@/lib/client/api';
import type { ContainerChanges } from '@/lib/contract/changes';

/**
 * What goes with the old container: the files that it wrote outside of its volumes, and how many they are; and, where it is
 * paused, what its programs hold.
 */
export function Lost({ env, id }: { env: string; id: string }) {
  const t = useTranslations('recreate.lost');
  const [counts, setCounts] = useState<ContainerChanges['counts'] | null>(null);
  const paused = useContainer(id)?.state === 'paused';
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    api<ContainerChanges>('GET', envPath(env, 'containers', id, 'changes'), undefined, end.signal)
      .then((changes) => setCounts(changes.counts))
      .catch((error: unknown) => {
        if (end.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setFailed(true);
      });
    return () => end.abort();
  }, [env, id]);
  const count = counts ? counts.added + counts.changed + counts.deleted : null;
  const said = failed ? t('unknown') : count === null ? t('asking') : t('count', { count });
  return (
    <span role="status">
      {said} {t('kept')} {paused ? t('paused') : ''}
    </span>
  );
}
