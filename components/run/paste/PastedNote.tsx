'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PastedPart } from '@/lib/contract/run/paste/pasted';
import { IconButton } from '@/components/ui/IconButton';
import { PartList } from './PartList';
import { kindOf } from './part-kind';

interface PastedNoteProps {
  parts: readonly PastedPart[];
  onShow: (path: string) => void;
  onClose: () => void;
}

/** After the form was filled: how much of the line is in it, and each part that is not, until the note is put away. */
export function PastedNote({ parts, onShow, onClose }: PastedNoteProps) {
  const t = useTranslations('paste');
  const rest = parts.filter((part) => kindOf(part) !== 'taken');
  const count = (kind: ReturnType<typeof kindOf>) => parts.filter((part) => kindOf(part) === kind).length;
  return (
    <section className="paste" role="status">
      <div className="paste-sum">
        <span>
          {rest.length === 0 ? t('nothingLost') : t('done', { count: parts.length - rest.length })}
          {count('write') > 0 ? <b> {t('toWrite', { count: count('write') })}</b> : null}
          {count('left') > 0 ? <span> {t('notTaken', { count: count('left') })}</span> : null}
        </span>
        <IconButton label={t('close')} icon={<X className="i s" aria-hidden />} onClick={onClose} />
      </div>
      {rest.length > 0 ? <PartList parts={rest} onShow={onShow} /> : null}
    </section>
  );
}
