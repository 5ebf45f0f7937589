'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/Checkbox';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { useJobsState } from '@/lib/client/jobs/context';
import { useTray } from '@/lib/client/jobs/tray';
import { recreateCalls } from '@/lib/client/recreate';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { isImageId } from '@/lib/contract/reference';
import { Lost } from './Lost';
import { SameByHand } from './SameByHand';

interface RecreateDialogProps {
  env: string;
  container: { id: string; name: string; image: string };
  /** What it begins with: asking the registry for a newer image. */
  newest: boolean;
  onClose: () => void;
}

/** Asks before a container is made anew as it is, with the image at hand or with the newest. The job shows in the tray. */
export function RecreateDialog({ env, container, newest, onClose }: RecreateDialogProps) {
  const t = useTranslations('recreate');
  const [pull, setPull] = useState(newest);
  const { run, problem } = useCall();
  const { put } = useJobsState();
  const tray = useTray();
  // Env values stand in them.
  const maySee = useMay('secret.read');
  const { id, name, image } = container;
  const begin = async () => {
    put(await recreateCalls(env, id).recreate({ pull }));
    tray.show();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name })}
      body={
        <span className="confirm-b">
          <span>{t('body')}</span>
          <Lost env={env} id={id} />
        </span>
      }
      confirmLabel={t('do')}
      problem={problem}
      onConfirm={() => run(begin).then((done) => done && onClose())}
    >
      {isImageId(image) ? null : (
        <Checkbox showLabel checked={pull} onCheckedChange={setPull} label={t('pull', { image })} />
      )}
      {maySee ? <SameByHand env={env} container={container} pull={pull} /> : null}
    </ConfirmDialog>
  );
}
