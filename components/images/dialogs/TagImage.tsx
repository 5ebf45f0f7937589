'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow, Tagged, TagRequest } from '@/lib/contract/images';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useCall } from '@/lib/client/use-call';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { TextInput } from '@/components/ui/TextInput';
import { useToast } from '@/components/ui/toast-context';
import { imageTitle } from '../names';
import { ReferenceReading } from '../ReferenceReading';
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
  const { typed, setTyped, parsed, reference, holder } = useReference(image.tags[0] ?? '');
  const [refused, setRefused] = useState(false);
  const has = reference !== null && image.tags.includes(reference);
  const give = async (body: TagRequest) => {
    const tagged = await api<Tagged>('POST', envPath(env, 'images', 'tag'), body);
    toast({ title: t('done', { reference: tagged.reference }) });
    onClose();
  };
  const reading = <ReferenceReading parsed={parsed} />;
  const fault = reference === null;
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
        setRefused(fault);
        if (reference !== null && !has) void run(() => give({ image: image.id, reference }));
      }}
    >
      <Field label={t('name')} {...(refused && fault ? { error: reading } : { help: has ? t('has') : reading })}>
        <TextInput
          autoFocus
          mono
          autoCapitalize="none"
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {reference !== null && holder && holder.id !== image.id ? (
        <MovesFrom holder={holder} reference={reference} />
      ) : null}
      <CommandLine
        command={dockerCommand('image.tag', { image: imageTitle(image), reference: reference ?? 'name:tag' })}
      />
    </FormDialog>
  );
}
