'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { Allowed } from '@/components/session/Allowed';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import { api, ApiError, envPath } from '@/lib/client/api';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import { useContainerPage } from '../use-container';

const Commands = dynamic(() => import('./Commands').then((module) => module.Commands), { ssr: false });

/** The container as the command that makes it again, and as a file for compose. Whoever may not see secrets has no such tab. */
export function CommandTab() {
  return (
    <Allowed to="secret.read">
      <Read />
    </Allowed>
  );
}

function Read() {
  const t = useTranslations('paste.from');
  const { env, detail } = useContainerPage();
  const { data, error, refetch } = useQuery({
    queryKey: ['container-run-form', env, detail?.id],
    queryFn: ({ signal }) =>
      api<FormOfContainer>('GET', envPath(env, 'containers', detail?.id ?? '', 'run-form'), undefined, signal),
    enabled: detail !== undefined,
  });
  useEffect(() => {
    if (detail) void refetch();
  }, [detail, refetch]);
  if (data) return <Commands read={data} />;
  if (error instanceof ApiError)
    return (
      <div className="dpage-p">
        <ProblemPanel problem={error.problem} />
      </div>
    );
  return (
    <div className="dpage-p" aria-busy role="status" aria-label={t('loading')}>
      <Skeleton width="100%" height="160px" />
    </div>
  );
}
