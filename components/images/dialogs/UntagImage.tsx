'use client';

import { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow, RemoveImageRequest } from '@/lib/contract/images';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useCall } from '@/lib/client/use-call';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { useToast } from '@/components/ui/toast-context';

interface UntagImageProps {
  image: Pick<ImageRow, 'id' | 'tags' | 'containers'>;
  tag: string;
  onClose: () => void;
}

/** Asks before a name is taken away; with the last one the image goes, unless a container uses it. Mount it to open it. */
export function UntagImage({ image, tag, onClose }: UntagImageProps) {
  const t = useTranslations('images.untag');
  const tUi = useTranslations('ui');
  const env = useEnv();
  const toast = useToast();
  const { run, busy, problem } = useCall();
  const last = image.tags.length === 1;
  const untag = async () => {
    const body: RemoveImageRequest = { reference: tag, force: false };
    await api('DELETE', envPath(env, 'images'), body);
    toast({ title: t('done', { tag }) });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      role="alertdialog"
      title={t('title', { tag })}
      description={t(!last ? 'body' : image.containers.length ? 'lastUsed' : 'last')}
      footer={
        <>
          <Button onClick={onClose}>{tUi('cancel')}</Button>
          <Button variant="danger" disabled={busy} onClick={() => void run(untag)}>
            {t(last ? 'doLast' : 'do')}
          </Button>
        </>
      }
    >
      <CommandLine command={dockerCommand('image.remove', { references: [tag] })} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
