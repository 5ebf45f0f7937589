'use client';

import { useCallback, useEffect, useState, type RefObject } from 'react';
import { readTerminalSettings } from '@/lib/client/terminal/settings';
import type { Xterm } from './create-xterm';
import { wantsAsking } from './paste';

/** Pastes into a terminal, by the browser's own paste too: at once, or when `answer` was given where it is `asked` about. */
export function useAskedPaste(
  xterm: Xterm | null,
  host: RefObject<HTMLElement | null>,
): { paste: (text: string) => void; asked: string | null; answer: (text: string | null) => void } {
  const [asked, setAsked] = useState<string | null>(null);
  const isAsked = useCallback(
    (text: string) => {
      const bracketed = xterm?.terminal.modes.bracketedPasteMode ?? false;
      return readTerminalSettings().asksPaste && wantsAsking(text, bracketed);
    },
    [xterm],
  );
  useEffect(() => {
    const element = host.current;
    if (!element || !xterm) return;
    const pasted = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isAsked(text)) return;
      // Before xterm hears of it.
      event.preventDefault();
      event.stopPropagation();
      setAsked(text);
    };
    element.addEventListener('paste', pasted, true);
    return () => element.removeEventListener('paste', pasted, true);
  }, [xterm, host, isAsked]);
  const paste = useCallback(
    (text: string) => {
      if (isAsked(text)) setAsked(text);
      else xterm?.terminal.paste(text);
    },
    [xterm, isAsked],
  );
  const answer = useCallback(
    (text: string | null) => {
      setAsked(null);
      if (text !== null) xterm?.terminal.paste(text);
      xterm?.terminal.focus();
    },
    [xterm],
  );
  return { paste, asked, answer };
}
