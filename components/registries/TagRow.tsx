'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTray } from '@/lib/client/jobs/tray';
import { referenceIn } from '@/lib/contract/registries/commands';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { formatBytes } from '../ui/format';
import { RelativeTime } from '../ui/Time';
import { TagMenu } from './TagMenu';
import { useRemoteImage } from './use-remote-image';

interface TagRowProps {
  row: RegistryRow;
  repository: string;
  tag: string;
  onDelete: (tag: string) => void;
}

/** One tag: digest, platforms with their sizes, when it was made; and to pull it. */
export function TagRow({ row, repository, tag, onDelete }: TagRowProps) {
  const t = useTranslations('registries.tags');
  const problems = useTranslations('problem');
  const tray = useTray();
  const { image, problem } = useRemoteImage(row.id, repository, tag);
  const reference = referenceIn(row.host, repository, tag);
  return (
    <div className="rtag">
      <div className="rtag-n">
        <p>
          <b className="mono">{tag}</b>
          <CopyButton text={reference} label={t('copy', { reference })} />
        </p>
        {image ? (
          <p className="dim">
            <code title={image.digest}>{image.digest.slice(7, 19)}</code>
            {image.created === null ? null : (
              <>
                {' · '}
                <RelativeTime at={image.created} />
              </>
            )}
          </p>
        ) : problem ? (
          <p className="wrong">{problems(`${problem.code}.says`)}</p>
        ) : (
          <p className="dim">{t('asking')}</p>
        )}
      </div>
      <ul className="rplat" aria-label={t('platforms')}>
        {image?.platforms.map(({ platform, digest, size }) => (
          <li key={digest}>
            <span className="tag">{platform || t('noPlatform')}</span>
            <span className="num mid">{formatBytes(size)}</span>
          </li>
        ))}
        {image && image.more > 0 ? <li className="dim">{t('more', { count: image.more })}</li> : null}
      </ul>
      <div className="rtag-a">
        <May operation="image.pull">
          <Button size="sm" icon={<Download aria-hidden />} onClick={() => tray.show({ reference, start: true })}>
            {t('pull')}
          </Button>
        </May>
        <TagMenu
          row={row}
          reference={reference}
          tag={tag}
          onPull={() => tray.show({ reference })}
          onDelete={onDelete}
        />
      </div>
    </div>
  );
}
