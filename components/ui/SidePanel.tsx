'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton';

interface SidePanelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Opened by the page itself: the focus stays where it is. */
  quiet?: boolean;
  children: ReactNode;
}

/**
 * The right-hand column of a page (a whole sheet on a phone). Not modal: the page beside it stays in use. Focus moves
 * into it when it opens and back to where it was when Escape or the cross closes it.
 */
export function SidePanel({ open, onOpenChange, title, quiet = false, children }: SidePanelProps) {
  const t = useTranslations('ui');
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open || quiet) return;
    const before = document.activeElement;
    const first = panel.current?.querySelector<HTMLElement>('[autofocus], .panel-b input, .panel-b button');
    (first ?? panel.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open, quiet]);
  if (!open) return null;
  return (
    <aside
      ref={panel}
      className="panel"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onOpenChange(false);
      }}
    >
      <header className="panel-h">
        <h2 id={id}>{title}</h2>
        <IconButton label={t('close')} icon={<X className="i" aria-hidden />} onClick={() => onOpenChange(false)} />
      </header>
      <div className="panel-b">{children}</div>
    </aside>
  );
}
