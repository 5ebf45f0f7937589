'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ApiError } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { TestResult } from './TestResult';
import { useTest } from './use-test';

/** Tries a registry as it is kept, at once when it opens and again on demand. */
export function TestDialog({ row, onClose }: { row: RegistryRow; onClose: () => void }) {
  const t = useTranslations('registries.test');
  const ui = useTranslations('ui');
  const { data, error, isFetching, refetch } = useTest(row.id);
  useEffect(() => void refetch(), [refetch]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { address: row.address })}
      footer={
        <>
          <Button onClick={onClose}>{ui('close')}</Button>
          <Button
            variant="primary"
            disabled={isFetching}
            aria-busy={isFetching || undefined}
            onClick={() => void refetch()}
          >
            {t('again')}
          </Button>
        </>
      }
    >
      {error instanceof ApiError ? <ProblemPanel problem={error.problem} /> : null}
      {error ? null : (
        <TestResult tested={isFetching ? null : (data ?? null)} host={row.host} signsIn={row.secretSet} />
      )}
      <CommandLine command={dockerCommand('registry.login', { host: row.host, username: row.username })} />
    </Dialog>
  );
}
