'use client';

import { useTranslations } from 'next-intl';
import { runHref } from '@/components/run/href';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { EmptyState } from '@/components/ui/EmptyState';
import { useEnv } from '@/lib/client/env';
import { useImages } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';

/** Images offered to run. */
const offered = 3;

/** No containers yet: run one from an image at hand, or pull an image first. */
export function NoContainers() {
  const t = useTranslations('containers.empty');
  const env = useEnv();
  const tags = (useImages() ?? []).flatMap((image) => image.tags.slice(0, 1)).slice(0, offered);
  const first = tags[0];
  if (!useMay('container.create')) return <EmptyState title={t('title')} body={t('wait')} />;
  return (
    <EmptyState title={t('title')} body={first ? t('body') : t('noImages')}>
      {tags.map((tag, index) => (
        <Button key={tag} variant={index === 0 ? 'primary' : 'default'} href={runHref(env, { image: tag })}>
          {t('runImage', { image: tag })}
        </Button>
      ))}
      {first ? (
        <CommandLine command={dockerCommand('container.run', { image: first, tty: true, remove: true })} />
      ) : null}
      {first ? null : (
        <Button variant="primary" href={`/environments/${env}/images`}>
          {t('pull')}
        </Button>
      )}
    </EmptyState>
  );
}
