'use client';

import { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow, PushRequest, Tagged, TagRequest } from '@/lib/contract/images';
import type { Job } from '@/lib/contract/jobs';
import { api, envPath } from '@/lib/client/api';
import { useJobsState } from '@/lib/client/jobs/context';
import { useTray } from '@/lib/client/jobs/tray';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { FormDialog } from '@/components/ui/FormDialog';
import { imageTitle } from '../names';
import { GivenName } from './GivenName';
import { MovesFrom } from './MovesFrom';
import { useReference } from './use-reference';

interface PushImageProps {
  image: Pick<ImageRow, 'id' | 'tags'>;
  onClose: () => void;
}

/** Asks where an image is pushed to: one of its names, or another, which it is given first. Mount it to open it. */
export function PushImage({ image, onClose }: PushImageProps) {
  const t = useTranslations('images.push');
  const { env, put } = useJobsState();
  const tray = useTray();
  const { run, busy, problem } = useCall();
  const name = useReference(image.tags[0] ?? '');
  const { reference, holder } = name;
  const mayTag = useMay('image.tag');
  const fresh = reference !== null && !image.tags.includes(reference);
  const official = name.parsed.fault === undefined && name.parsed.reference.official;
  const push = async (target: string) => {
    const given: TagRequest = { image: image.id, reference: target };
    if (fresh) await api<Tagged>('POST', envPath(env, 'images', 'tag'), given);
    const body: PushRequest = { reference: target };
    put(await api<Job>('POST', envPath(env, 'images', 'push'), body));
    onClose();
    tray.show();
  };
  return (
    <FormDialog
      title={t('title', { image: imageTitle(image) })}
      description={t('body')}
      action={t('do')}
      disabled={fresh && !mayTag}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        name.tell();
        if (reference !== null && (!fresh || mayTag)) void run(() => push(reference));
      }}
    >
      <GivenName label={t('target')} name={name} placeholder="registry.example/team/name:tag" />
      {image.tags.length > 1 ? (
        <p className="known">
          {image.tags.map((tag) => (
            <Button key={tag} size="xs" variant="ghost" onClick={() => name.setTyped(tag)}>
              {tag}
            </Button>
          ))}
        </p>
      ) : null}
      {official ? <p className="banner warn">{t('official')}</p> : null}
      {reference !== null && holder && holder.id !== image.id ? (
        <MovesFrom holder={holder} reference={reference} />
      ) : null}
      {fresh ? <CommandLine command={dockerCommand('image.tag', { image: imageTitle(image), reference })} /> : null}
      <CommandLine command={dockerCommand('image.push', { reference: reference ?? 'name:tag' })} />
    </FormDialog>
  );
}
