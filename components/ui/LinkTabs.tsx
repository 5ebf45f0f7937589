'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

interface LinkTabsProps {
  items: readonly { href: string; label: string; count?: number }[];
  /** What the tabs are of, for a screen reader. */
  label?: string;
}

/** Tabs that are pages: each has its own address, the current one is told by the path. */
export function LinkTabs({ items, label }: LinkTabsProps) {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={path === item.href ? 'page' : undefined}>
          {item.label}
          {item.count === undefined ? null : <span className="n num">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
