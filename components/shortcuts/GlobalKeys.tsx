'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { isTyping } from '@/components/ui/is-typing';
import { lettersCount } from '@/lib/client/shortcuts/letters';
import { showOverlay, useOverlay } from '@/lib/client/shortcuts/overlay';
import { keyOf, shortcutAt, shortcuts } from '@/lib/client/shortcuts/table';

const PaletteHost = dynamic(() => import('@/components/palette/PaletteHost').then((module) => module.PaletteHost), {
  ssr: false,
});
const ShortcutHelp = dynamic(() => import('./ShortcutHelp').then((module) => module.ShortcutHelp), { ssr: false });

/** Hears the keys that count on every page, and shows what they open: loaded when it is first wanted. */
export function GlobalKeys() {
  const overlay = useOverlay();
  const [wanted, setWanted] = useState({ palette: false, help: false });
  if (overlay && !wanted[overlay]) setWanted({ ...wanted, [overlay]: true });
  useEffect(() => tinykeys(window, { [shortcuts.palette.keys[0]]: openPalette }), []);
  useEffect(() => {
    // tinykeys would ask for Shift, which `?` needs on some keyboards alone.
    document.addEventListener('keydown', openHelp);
    return () => document.removeEventListener('keydown', openHelp);
  }, []);
  return (
    <>
      {wanted.palette ? <PaletteHost open={overlay === 'palette'} /> : null}
      {wanted.help ? <ShortcutHelp open={overlay === 'help'} /> : null}
    </>
  );
}

/** Ctrl+K in a terminal is the program's (kill-line); Shift+Escape leads out of it. ⌘K is no program's. */
function openPalette(event: KeyboardEvent): void {
  const inTerminal = event.target instanceof Element && event.target.closest('.xterm') !== null;
  if ((inTerminal && !event.metaKey) || asksAlready()) return;
  event.preventDefault();
  showOverlay('palette');
}

function openHelp(event: KeyboardEvent): void {
  const key = isTyping(event.target) ? null : keyOf(event);
  if (key === null || asksAlready() || shortcutAt('anywhere', key, lettersCount()) !== 'help') return;
  event.preventDefault();
  showOverlay('help');
}

/** A dialog waits for its answer: nothing opens over it. */
function asksAlready(): boolean {
  return document.querySelector('.dialog[data-open]') !== null;
}
