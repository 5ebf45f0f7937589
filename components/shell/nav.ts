import {
  Activity,
  Container,
  Gauge,
  HardDrive,
  Layers,
  Library,
  Network,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import { may, type Operation } from '@/lib/contract/permission';
import type { Actor } from '@/lib/contract/roles';

/** An entry of the navigation. It appears with its page. */
export interface NavEntry {
  key: 'overview' | 'containers' | 'images' | 'registries' | 'networks' | 'volumes' | 'topology' | 'events';
  icon: LucideIcon;
  href: string;
  /** What its page needs; without, every role has it. */
  may?: Operation;
  /** It has no place at a phone's foot, where there is room for few. */
  drawerOnly?: true;
}

/** The entries of environment `env` that `actor` has the pages of, in their order. */
export function navEntries(env: string, actor: Actor): NavEntry[] {
  const base = `/environments/${env}`;
  const all: NavEntry[] = [
    { key: 'overview', icon: Gauge, href: base },
    { key: 'containers', icon: Container, href: `${base}/containers` },
    { key: 'images', icon: Layers, href: `${base}/images` },
    { key: 'registries', icon: Library, href: `${base}/registries`, may: 'registry.read', drawerOnly: true },
    { key: 'networks', icon: Network, href: `${base}/networks`, drawerOnly: true },
    { key: 'volumes', icon: HardDrive, href: `${base}/volumes`, drawerOnly: true },
    { key: 'topology', icon: Waypoints, href: `${base}/topology`, drawerOnly: true },
    { key: 'events', icon: Activity, href: `${base}/events`, drawerOnly: true },
  ];
  return all.filter((entry) => entry.may === undefined || may(actor, entry.may, env));
}

/** Whether the page at `path` belongs to `entry`: the overview alone, or a page and all below it. */
export function isCurrent(entry: NavEntry, path: string): boolean {
  if (entry.key === 'overview') return path === entry.href;
  return path === entry.href || path.startsWith(`${entry.href}/`);
}
