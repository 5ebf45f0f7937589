import { Container, Gauge, Layers, type LucideIcon } from 'lucide-react';

/** An entry of the navigation. It appears with its page. */
export interface NavEntry {
  key: 'overview' | 'containers' | 'images';
  icon: LucideIcon;
  href: string;
}

/** The entries of environment `env`, in their order. */
export function navEntries(env: string): NavEntry[] {
  const base = `/environments/${env}`;
  return [
    { key: 'overview', icon: Gauge, href: base },
    { key: 'containers', icon: Container, href: `${base}/containers` },
    { key: 'images', icon: Layers, href: `${base}/images` },
  ];
}

/** Whether the page at `path` belongs to `entry`: the overview alone, or a page and all below it. */
export function isCurrent(entry: NavEntry, path: string): boolean {
  if (entry.key === 'overview') return path === entry.href;
  return path === entry.href || path.startsWith(`${entry.href}/`);
}
