'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { kindOf } from '@/lib/client/archives/kind-of';
import { formatBytes } from '@/components/ui/format';

/** A file that was chosen: whether it is an archive by its first bytes. */
export interface Chosen {
  file: File;
  good: boolean;
}

interface ChooseArchivesProps {
  chosen: readonly Chosen[];
  onChoose: (chosen: Chosen[]) => void;
  multiple: boolean;
}

/** Takes archives that are dropped or chosen, and says at once which are none. */
export function ChooseArchives({ chosen, onChoose, multiple }: ChooseArchivesProps) {
  const t = useTranslations('archives.choose');
  const [over, setOver] = useState(false);
  const give = async (files: FileList) => {
    const some = [...files].slice(0, multiple ? files.length : 1);
    const kinds = await Promise.all(some.map((file) => kindOf(file).catch(() => null)));
    onChoose(some.map((file, index) => ({ file, good: kinds[index] !== null })));
  };
  return (
    <>
      <label
        className={over ? 'arch-d over' : 'arch-d'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void give(event.dataTransfer.files);
        }}
      >
        <Upload className="i" aria-hidden />
        <span>{t(multiple ? 'many' : 'one')}</span>
        <input
          type="file"
          className="sr"
          multiple={multiple}
          onChange={(event) => event.target.files && void give(event.target.files)}
        />
      </label>
      {chosen.length ? (
        <ul className="arch-l" aria-live="polite">
          {chosen.map(({ file, good }) => (
            <li key={file.name}>
              <code>{file.name}</code>
              {good ? (
                <span className="dim num">{formatBytes(file.size)}</span>
              ) : (
                <span className="badw">{t('bad')}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
