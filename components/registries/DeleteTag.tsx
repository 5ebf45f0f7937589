'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { contentsOf } from '@/lib/client/registries';
import { useCall } from '@/lib/client/use-call';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { useToast } from '../ui/toast-context';

interface DeleteTagProps {
  row: RegistryRow;
  repository: string;
  tag: string;
  onClose: () => void;
  onDeleted: () => Promise<void>;
}

/** Asks before a tag is deleted, and names every other tag that goes with it: a registry deletes by digest. */
export function DeleteTag({ row, repository, tag, onClose, onDeleted }: DeleteTagProps) {
  const t = useTranslations('registries.delete');
  const ui = useTranslations('ui');
  const toast = useToast();
  const env = useEnv();
  const contents = contentsOf(env, row.id);
  const { data, error } = useQuery({
    queryKey: ['registries', env, 'twins', row.id, repository, tag],
    queryFn: ({ signal }) => contents.twins(repository, tag, signal),
    gcTime: 0,
  });
  const deleting = useCall();
  const remove = async () => {
    if (!data) return;
    const { digest, others } = data;
    if (!(await deleting.run(() => contents.deleteTag({ repository, tag, digest, others })))) return;
    onClose();
    toast({ title: t('done', { tag, count: others.length }) });
    await onDeleted();
  };
  const problem = error instanceof ApiError ? error.problem : deleting.problem;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      role="alertdialog"
      title={t('title', { tag })}
      description={t('body', { address: row.address, repository })}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="danger"
            disabled={!data || deleting.busy}
            aria-busy={deleting.busy || undefined}
            onClick={() => void remove()}
          >
            {t('do', { count: (data?.others.length ?? 0) + 1 })}
          </Button>
        </>
      }
    >
      {data ? (
        <>
          <p>
            <code className="rdigest">{data.digest}</code>
          </p>
          {data.others.length > 0 ? (
            <>
              <p>{t('others', { count: data.others.length })}</p>
              <ul className="rothers">
                {data.others.map((name) => (
                  <li key={name} className="mono">
                    {name}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p>{t('alone')}</p>
          )}
          {data.complete ? null : <p className="rwarn">{t('incomplete')}</p>}
          <p className="dim">{t('noCommand')}</p>
        </>
      ) : problem ? null : (
        <Skeleton height="80px" />
      )}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
