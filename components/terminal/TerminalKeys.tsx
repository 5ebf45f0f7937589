'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type RefObject } from 'react';
import type { TerminalHandle } from './handle';
import { PasteDialog } from './PasteDialog';

/** The keys that a phone's keyboard lacks. */
export function TerminalKeys({ handle }: { handle: RefObject<TerminalHandle | null> }) {
  const t = useTranslations('terminal.keys');
  const [control, setControl] = useState(false);
  const [pasting, setPasting] = useState(false);
  const send = (text: string) => () => {
    handle.current?.send(text);
    handle.current?.focus();
  };
  const paste = async () => {
    const text = await navigator.clipboard?.readText().catch(() => null);
    if (typeof text === 'string') handle.current?.paste(text);
    else setPasting(true);
  };
  return (
    <div className="term-keys only-s" role="toolbar" aria-label={t('label')}>
      <button type="button" onClick={send('\x1b')}>
        {t('escape')}
      </button>
      <button type="button" onClick={send('\t')}>
        {t('tab')}
      </button>
      <button
        type="button"
        aria-pressed={control}
        onClick={() => {
          setControl(handle.current?.control() ?? false);
          handle.current?.focus();
        }}
      >
        {t('control')}
      </button>
      {['|', '/'].map((key) => (
        <button key={key} type="button" onClick={send(key)}>
          {key}
        </button>
      ))}
      <button type="button" aria-label={t('up')} onClick={send('\x1b[A')}>
        <ArrowUp className="i" aria-hidden />
      </button>
      <button type="button" aria-label={t('down')} onClick={send('\x1b[B')}>
        <ArrowDown className="i" aria-hidden />
      </button>
      <button type="button" onClick={() => void paste()}>
        {t('paste')}
      </button>
      <PasteDialog
        open={pasting}
        onOpenChange={setPasting}
        onPaste={(text) => {
          handle.current?.paste(text);
          setPasting(false);
        }}
      />
    </div>
  );
}
