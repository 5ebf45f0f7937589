'use client';

import { useEffect } from 'react';
import { useTerminalSettings } from '@/lib/client/terminal/settings';
import type { Xterm } from './create-xterm';
import { followPage, xtermTheme } from './xterm-theme';

/** Keeps a terminal's letters and colours as the settings say, and its box in the same colour. `changed`: its cells have another size. */
export function useXtermSettings(xterm: Xterm | null, host: HTMLElement | null, changed: () => void): void {
  const { theme, fontSize } = useTerminalSettings();
  useEffect(() => {
    if (!xterm || !host) return;
    const paint = () => {
      const colours = xtermTheme(host, theme);
      xterm.terminal.options.theme = colours;
      host.style.backgroundColor = colours.background ?? '';
    };
    paint();
    return theme === 'page' ? followPage(paint) : undefined;
  }, [xterm, host, theme]);
  useEffect(() => {
    if (!xterm || xterm.terminal.options.fontSize === fontSize) return;
    xterm.terminal.options.fontSize = fontSize;
    changed();
  }, [xterm, fontSize, changed]);
}
