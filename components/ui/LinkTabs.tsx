'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

export interface LinkTab {
  href: string;
  label: string;
  count?: number;
  /** Current at its own address only: the pages below it are other tabs, or none. */
  alone?: boolean;
}

interface LinkTabsProps {
  items: readonly LinkTab[];
  /** What the tabs are of, for a screen reader. */
  label?: string;
}

/** Tabs that are pages: each has its own address, the current one is told by the path, also of a page below it. */
export function LinkTabs({ items, label }: LinkTabsProps) {
  const path = usePathname();
  const holds = ({ href, alone }: LinkTab) => path === href || (!alone && path.startsWith(`${href}/`));
  // The address of one tab may begin with that of another.
  const current = items.filter(holds).reduce((a, b) => (a.length > b.href.length ? a : b.href), '');
  const strip = useRef<HTMLElement>(null);
  // On a phone the strip scrolls by itself; scrollIntoView would scroll the page as well.
  useEffect(() => {
    const [nav, tab] = [strip.current, strip.current?.querySelector<HTMLElement>('[aria-current]')];
    if (nav && tab) nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return (
    <nav ref={strip} className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.href === path ? 'page' : item.href === current || undefined}
        >
          {item.label}
          {item.count === undefined ? null : <span className="n num">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
