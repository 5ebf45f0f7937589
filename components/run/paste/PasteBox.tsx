'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { PastedPart } from '@/lib/contract/run/paste/pasted';
import { readCommand } from '@/lib/contract/run/paste/read-command';
import type { RunForm } from '@/lib/contract/run/form';
import { Button } from '@/components/ui/Button';
import { PartList } from './PartList';

interface PasteBoxProps {
  /** What was pasted already, elsewhere. */
  text: string;
  onFill: (form: RunForm, parts: PastedPart[]) => void;
  onClose: () => void;
}

/** A box for a `docker run` line: what is understood of it is told as it is pasted, and the form is filled when asked. */
export function PasteBox({ text: given, onFill, onClose }: PasteBoxProps) {
  const t = useTranslations('paste');
  const id = useId();
  const [text, setText] = useState(given);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const pasted = text.trim() === '' ? null : readCommand(text);
  const read = pasted?.failed === null ? pasted : null;
  return (
    <section className="paste" aria-labelledby={`${id}-label`}>
      <label className="lab" id={`${id}-label`} htmlFor={id}>
        {t('label')}
      </label>
      <textarea
        ref={area}
        id={id}
        className="paste-text mono"
        rows={Math.min(12, Math.max(3, text.split('\n').length))}
        value={text}
        placeholder={t('placeholder')}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && read) {
            event.preventDefault();
            onFill(read.form, read.parts);
          }
        }}
      />
      <p className="help" id={`${id}-help`}>
        {given === '' ? t('help') : t('offered')}
      </p>
      {pasted && pasted.failed !== null ? (
        <p className="wrong" role="status">
          {t(`failed.${pasted.failed}`)}
        </p>
      ) : null}
      {read ? <PartList parts={read.parts} /> : null}
      <div className="paste-acts">
        <Button variant="primary" disabled={!read} onClick={() => read && onFill(read.form, read.parts)}>
          {t('fill')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </section>
  );
}
