'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import { RunStep } from './RunStep';

/** Removes the container after asking; says that the image stays. */
export function RemoveStep({ container, image }: { container: ContainerRow | null; image: string }) {
  const t = useTranslations('overview.tutorial.steps');
  const env = useEnv();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!container)
    return (
      <>
        <p className="mt-2">{t('stop.gone')}</p>
        <RunStep image={image} />
      </>
    );
  const force = container.state === 'running';
  const remove = async () => {
    try {
      await api('DELETE', envPath(env, 'containers', container.id), { force });
      setOpen(false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <div className="step-a">
      <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => setOpen(true)}>
        {t('remove.remove', { name: container.name })}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('remove.confirm', { name: container.name })}
        body={t('remove.lost', { image })}
        confirmLabel={t('remove.verb')}
        danger
        onConfirm={remove}
        command={dockerCommand('container.remove', { names: [container.name], force })}
        problem={problem}
      />
    </div>
  );
}
