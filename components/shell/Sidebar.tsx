'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { useEnv } from '@/lib/client/env';
import { BrandMark } from './BrandMark';
import { EngineLine } from './EngineLine';
import { LiveState } from './LiveState';
import { NavLinks } from './NavLinks';
import { Preferences } from './Preferences';
import { SettingsLink } from './SettingsLink';

interface SidebarProps {
  /** On a phone it is a drawer; elsewhere it is always there and this says nothing. */
  open: boolean;
  onClose: () => void;
}

/** The left side: brand, environment, navigation, and whether the page is live. */
export function Sidebar({ open, onClose }: SidebarProps) {
  const t = useTranslations('shell');
  const env = useEnv();
  const side = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    side.current?.querySelector<HTMLElement>('.nav a')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return (
    <>
      {open ? <div className="drawer-scrim only-s" onClick={onClose} /> : null}
      <aside
        ref={side}
        className={open ? 'side is-open' : 'side'}
        aria-label={t('sidebar')}
        onKeyDown={(event) => event.key === 'Escape' && open && onClose()}
      >
        <div className="flex items-center">
          <Link className="brand flex-1" prefetch={false} href={`/environments/${env}`}>
            <BrandMark />
            Quayside
          </Link>
          <IconButton
            size="md"
            className="only-s mr-2"
            label={t('closeMenu')}
            icon={<X className="i" aria-hidden />}
            onClick={onClose}
          />
        </div>
        <EngineLine />
        <NavLinks />
        <div className="side-foot">
          <SettingsLink />
          <Preferences />
          <LiveState />
        </div>
      </aside>
    </>
  );
}
