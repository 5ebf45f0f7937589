'use client';

import { useQuery } from '@tanstack/react-query';
import { FormSkeleton } from '@/components/run/FormSkeleton';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { ApiError } from '@/lib/client/api';
import { recreateCalls } from '@/lib/client/recreate';
import { EditEditor } from './EditEditor';

/** Reads the container as the form that makes it again, and lets it be edited. */
export function EditContainer({ env, id }: { env: string; id: string }) {
  const query = useQuery({ queryKey: ['run-form', env, id], queryFn: recreateCalls(env, id).form, gcTime: 0 });
  if (query.error) {
    if (!(query.error instanceof ApiError)) throw query.error;
    return <ProblemPanel problem={query.error.problem} />;
  }
  if (!query.data) return <FormSkeleton />;
  return <EditEditor env={env} id={id} before={query.data.form} />;
}
