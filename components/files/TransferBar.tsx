'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/Button';
import { formatBytes } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import { ProblemPanel } from '../ui/ProblemPanel';
import { ProgressBar } from '../ui/ProgressBar';
import { UploadCommands } from './UploadCommands';
import type { Uploads } from './use-upload';

/** How the upload fares, with what it left where it did not come to its end. */
export function TransferBar({ uploads }: { uploads: Uploads }) {
  const t = useTranslations('files.upload');
  const { now } = uploads;
  if (!now || now.state === 'asking') return null;
  const { state, files, folder, sent, bytes, problem } = now;
  const done = formatBytes(Math.min(sent, bytes));
  return (
    <section className="ftransfer" aria-label={t('label')}>
      <div className="ftransfer-l">
        {state === 'running' ? null : (
          <Mark kind={state === 'done' ? 'done' : state === 'failed' ? 'failed' : 'exited'} />
        )}
        <p role="status">
          {t(state, { count: files, folder })}
          {state === 'running' ? (
            <span className="dim num"> {t('progress', { done, all: formatBytes(bytes) })}</span>
          ) : null}
        </p>
        {state === 'running' ? (
          <Button size="sm" onClick={uploads.cancel}>
            {t('cancel')}
          </Button>
        ) : (
          <IconButton label={t('close')} icon={<X className="i" aria-hidden />} onClick={uploads.clear} />
        )}
      </div>
      {state === 'running' ? (
        <>
          <ProgressBar value={bytes > 0 ? Math.min(1, sent / bytes) : null} label={t('label')} />
          <p className="dim">{t(sent >= bytes ? 'writing' : 'locked')}</p>
        </>
      ) : null}
      {state === 'failed' || state === 'cancelled' ? <p className="dim">{t('left')}</p> : null}
      {state === 'running' || state === 'done' ? <UploadCommands upload={now} /> : null}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </section>
  );
}
