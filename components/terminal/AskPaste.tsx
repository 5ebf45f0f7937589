'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Dialog } from '@/components/ui/Dialog';
import { changeTerminalSettings } from '@/lib/client/terminal/settings';
import { linesOf } from './paste';

/** Lines shown before the paste; of more their number is told. */
const shown = 200;

interface AskPasteProps {
  text: string;
  /** Null: nothing is pasted. */
  onAnswer: (text: string | null) => void;
}

/** Asks before many lines are pasted, which a shell may run one by one, and shows them. Mount it to open it. */
export function AskPaste({ text, onAnswer }: AskPasteProps) {
  const t = useTranslations('terminal.manyLines');
  const ui = useTranslations('ui');
  const [never, setNever] = useState(false);
  const lines = linesOf(text);
  const answer = (pasted: string) => {
    if (never) changeTerminalSettings({ asksPaste: false });
    onAnswer(pasted);
  };
  return (
    <Dialog
      open
      role="alertdialog"
      onOpenChange={(open) => (open ? undefined : onAnswer(null))}
      title={t('title', { count: lines.length })}
      description={t('body')}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{ui('cancel')}</Button>
          <Button onClick={() => answer(lines.map((line) => line.trim()).join(' '))}>{t('oneLine')}</Button>
          <Button variant="primary" onClick={() => answer(text)}>
            {t('do')}
          </Button>
        </>
      }
    >
      <pre className="term-pasted" tabIndex={0}>
        {lines.slice(0, shown).join('\n')}
        {lines.length > shown ? `\n${t('more', { count: lines.length - shown })}` : ''}
      </pre>
      <Checkbox showLabel label={t('never')} checked={never} onCheckedChange={setNever} />
    </Dialog>
  );
}
