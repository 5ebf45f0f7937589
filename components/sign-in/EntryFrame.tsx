'use client';

import type { ReactNode } from 'react';
import { BrandMark } from '../shell/BrandMark';
import { LanguageMenu } from '../shell/LanguageMenu';
import { ThemeMenu } from '../shell/ThemeMenu';

/** The look of every page outside of the shell: brand, theme, language, and one thing to do. */
export function EntryFrame({ children }: { children: ReactNode }) {
  return (
    <div className="launch">
      <header className="launch-h">
        <span className="brand">
          <BrandMark />
          Quayside
        </span>
        <span className="launch-m">
          <ThemeMenu />
          <LanguageMenu />
        </span>
      </header>
      <main className="launch-b">{children}</main>
    </div>
  );
}
