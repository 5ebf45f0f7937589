import type { LucideIcon } from 'lucide-react';
import type { MarkKind } from '../ui/Mark';

export type GroupName = 'recent' | 'terminals' | 'containers' | 'images' | 'actions' | 'pages';

/** Something the palette offers. */
export interface Item {
  /** The same for the same thing next time: what was used lately is kept by it. */
  id: string;
  group: Exclude<GroupName, 'recent'>;
  title: string;
  /** Said beside it, and searched with half the weight. */
  note?: string;
  /** Other words for it, lower-case. */
  words?: string;
  icon: LucideIcon;
  mark?: MarkKind;
  danger?: boolean;
  /** The same as a `docker` line. */
  command?: string;
  /** The id of what it is done to: used with it. */
  about?: string;
  does: { href: string } | { run: () => void };
}
