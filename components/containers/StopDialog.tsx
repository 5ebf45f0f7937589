'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { TextInput } from '@/components/ui/TextInput';
import { api, envPath } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { Problem } from '@/lib/contract/problem';

/** What `docker stop` waits when nothing says otherwise, and the most that Quayside takes. Seconds. */
const defaultGrace = 10;
const maximumGrace = 86_400;

interface StopDialogProps {
  env: string;
  row: Pick<ContainerRow, 'id' | 'name'>;
  onClose: () => void;
  /** `timeout` in seconds; undefined: the container's own. */
  onStop: (timeout: number | undefined) => void;
  /** Why the last try failed. */
  problem: Problem | null;
  /** The container's own grace and signal; read when left out. */
  own?: Pick<ContainerDetail, 'stopTimeout' | 'stopSignal'>;
}

/** Asks how long a container may take to end, and says what follows. Mount it to open it. */
export function StopDialog({ env, row, onClose, onStop, problem, own }: StopDialogProps) {
  const t = useTranslations('container.stop');
  const known = useOwn(env, row.id, own);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(known?.stopTimeout ?? defaultGrace);
  const seconds = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
  const valid = seconds >= 0 && seconds <= maximumGrace;
  const changed = valid && seconds !== known?.stopTimeout;
  const stop = () => (valid ? onStop(changed ? seconds : undefined) : undefined);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title', { name: row.name })}
      description={t('body', { signal: known?.stopSignal ?? 'SIGTERM' })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" disabled={!valid} onClick={stop}>
            {t('do')}
          </Button>
        </>
      }
    >
      <form
        className="stop-f"
        onSubmit={(event) => {
          event.preventDefault();
          stop();
        }}
      >
        <Field
          label={t('grace')}
          hint={t('seconds')}
          error={valid ? undefined : t('graceWrong', { maximum: maximumGrace })}
        >
          <TextInput inputMode="numeric" value={text} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </form>
      <CommandLine
        command={dockerCommand('container.stop', { names: [row.name], timeout: changed ? seconds : undefined })}
      />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}

function useOwn(env: string, id: string, given: StopDialogProps['own']): StopDialogProps['own'] {
  const [read, setRead] = useState<StopDialogProps['own']>();
  const missing = given === undefined;
  useEffect(() => {
    if (!missing) return;
    const abort = new AbortController();
    // Without an answer Docker's own grace stands in the field: the stop itself tells what is wrong.
    api<ContainerDetail>('GET', envPath(env, 'containers', id), undefined, abort.signal).then(setRead, () => undefined);
    return () => abort.abort();
  }, [env, id, missing]);
  return given ?? read;
}
