'use client';

import { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow, Tagged, TagRequest } from '@/lib/contract/images';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useCall } from '@/lib/client/use-call';
import { CommandLine } from '@/components/ui/CommandLine';
import { FormDialog } from '@/components/ui/FormDialog';
import { useToast } from '@/components/ui/toast-context';
import { imageTitle } from '../names';
import { GivenName } from './GivenName';
import { MovesFrom } from './MovesFrom';
import { useReference } from './use-reference';

interface TagImageProps {
  image: Pick<ImageRow, 'id' | 'tags'>;
  onClose: () => void;
}

/** Asks for one more name of an image. Mount it to open it. */
export function TagImage({ image, onClose }: TagImageProps) {
  const t = useTranslations('images.tag');
  const env = useEnv();
  const toast = useToast();
  const { run, busy, problem } = useCall();
  const name = useReference(image.tags[0] ?? '');
  const { reference, holder } = name;
  const has = reference !== null && image.tags.includes(reference);
  const give = async (body: TagRequest) => {
    const tagged = await api<Tagged>('POST', envPath(env, 'images', 'tag'), body);
    toast({ title: t('done', { reference: tagged.reference }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('title', { image: imageTitle(image) })}
      description={t('body')}
      action={t('do')}
      disabled={has}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        name.tell();
        if (reference !== null && !has) void run(() => give({ image: image.id, reference }));
      }}
    >
      <GivenName
        label={t('name')}
        name={name}
        help={has ? t('has') : undefined}
        onFocus={(event) => event.target.select()}
      />
      {reference !== null && holder && holder.id !== image.id ? (
        <MovesFrom holder={holder} reference={reference} />
      ) : null}
      <CommandLine
        command={dockerCommand('image.tag', { image: imageTitle(image), reference: reference ?? 'name:tag' })}
      />
    </FormDialog>
  );
}
