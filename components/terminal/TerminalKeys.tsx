'use client';

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ClipboardPaste } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type RefObject } from 'react';
import type { TerminalHandle } from './handle';
import type { Held, SpecialKey } from './key-sequences';
import { PasteDialog } from './PasteDialog';

interface TerminalKeysProps {
  handle: RefObject<TerminalHandle | null>;
  held: Held;
}

const characters = ['|', '/', '-', '~'] as const;
const arrows = [
  { key: 'ArrowLeft', word: 'left', Icon: ArrowLeft },
  { key: 'ArrowUp', word: 'up', Icon: ArrowUp },
  { key: 'ArrowDown', word: 'down', Icon: ArrowDown },
  { key: 'ArrowRight', word: 'right', Icon: ArrowRight },
] as const;
const far = [
  { key: 'Home', word: 'home' },
  { key: 'End', word: 'end' },
  { key: 'PageUp', word: 'pageUp' },
  { key: 'PageDown', word: 'pageDown' },
] as const;

/** The keys that a phone's keyboard lacks. Ctrl and Alt are held for the next key. */
export function TerminalKeys({ handle, held }: TerminalKeysProps) {
  const t = useTranslations('terminal.keys');
  const [pasting, setPasting] = useState(false);
  const act = (does: (terminal: TerminalHandle) => void) => () => {
    if (!handle.current) return;
    does(handle.current);
    handle.current.focus();
  };
  const special = (key: SpecialKey, label: ReactNode, name?: string) => (
    <button key={key} type="button" aria-label={name} onClick={act((terminal) => terminal.press(key))}>
      {label}
    </button>
  );
  const modifier = (key: keyof Held) => (
    <button type="button" aria-pressed={held[key]} onClick={act((terminal) => terminal.hold(key))}>
      {t(key)}
    </button>
  );
  const paste = async () => {
    const text = await navigator.clipboard?.readText().catch(() => null);
    if (typeof text === 'string') handle.current?.paste(text);
    else setPasting(true);
  };
  return (
    <div className="term-keys only-s" role="toolbar" aria-label={t('label')}>
      {special('Escape', t('escape'))}
      {special('Tab', t('tab'))}
      {modifier('control')}
      {modifier('alt')}
      {arrows.map(({ key, word, Icon }) => special(key, <Icon className="i" aria-hidden />, t(word)))}
      {characters.map((key) => (
        <button key={key} type="button" onClick={act((terminal) => terminal.send(key))}>
          {key}
        </button>
      ))}
      {far.map(({ key, word }) => special(key, t(word)))}
      <button type="button" aria-label={t('paste')} onClick={() => void paste()}>
        <ClipboardPaste className="i" aria-hidden />
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
