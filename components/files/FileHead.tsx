'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FileEntry } from '@/lib/contract/files/files';
import { Button } from '../ui/Button';
import { formatBytes } from '../ui/format';
import { RelativeTime } from '../ui/Time';
import { modeText } from './kinds';

interface FileHeadProps {
  entry: FileEntry;
  /** Null for what is no regular file. */
  onDownload: (() => void) | null;
  /** What else can be done to it. */
  children: ReactNode;
}

/** The one bar above a file: what is known of it, and what can be done. */
export function FileHead({ entry, onDownload, children }: FileHeadProps) {
  const t = useTranslations('files.file');
  return (
    <div className="ffile-h">
      <p className="dim num">
        {[formatBytes(entry.size), modeText(entry.mode), entry.owner && `${entry.owner}:${entry.group}`]
          .filter(Boolean)
          .join(' · ')}
        {entry.modified === null ? null : (
          <>
            {' · '}
            <RelativeTime at={entry.modified} />
          </>
        )}
      </p>
      {onDownload ? (
        <Button size="sm" icon={<Download className="i s" aria-hidden />} onClick={onDownload}>
          {t('download')}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
