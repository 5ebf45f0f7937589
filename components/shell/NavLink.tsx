'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { noteImagesSeen } from '@/components/overview/tutorial/store';
import { usePrefetch } from '@/components/ui/prefetch';
import { isCurrent, type NavEntry } from './nav';

/** One entry of the navigation, wherever it stands: its icon, its name, and what is told behind it. */
export function NavLink({ entry, children }: { entry: NavEntry; children?: ReactNode }) {
  const t = useTranslations('shell');
  const path = usePathname();
  const prefetch = usePrefetch();
  const Icon = entry.icon;
  return (
    <Link
      href={entry.href}
      prefetch={prefetch}
      aria-current={isCurrent(entry, path) ? 'page' : undefined}
      onClick={entry.key === 'images' ? noteImagesSeen : undefined}
    >
      <Icon className="i" aria-hidden />
      {t(`nav.${entry.key}`)}
      {children}
    </Link>
  );
}
