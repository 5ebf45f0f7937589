'use client';

import { useTranslations } from 'next-intl';
import { useMac } from '@/lib/client/shortcuts/use-mac';

const named = {
  ' ': 'space',
  Enter: 'enter',
  Delete: 'delete',
  Escape: 'escape',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Shift: 'shift',
  Control: 'control',
} as const;
const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** One key of the table, or several that are held together, as they stand on the keyboard. */
export function KeyCap({ keys }: { keys: string }) {
  const t = useTranslations('shortcuts.key');
  const mac = useMac();
  const caps = keys.split('+').map((part) => {
    if (part === '$mod') return mac ? '⌘' : t('control');
    if (part in named) return t(named[part as keyof typeof named]);
    return signs[part] ?? (keys.length === 1 ? part : part.toUpperCase());
  });
  return (
    <span className="caps">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
