import type { useTranslations } from 'next-intl';
import type { TerminalSession } from '@/lib/contract/terminal';

/** So many names a sentence bears. */
const named = 5;

/** What goes on in the container after its terminal was closed, by name as far as it is known; null when nothing does. */
export function leftWords(
  t: ReturnType<typeof useTranslations<'terminal'>>,
  { left, remaining }: Pick<TerminalSession, 'left' | 'remaining'>,
): string | null {
  if (left === 'unknown') return t('left.unknown');
  if (left !== 'survivors') return null;
  const names = `${remaining.slice(0, named).join(', ')}${remaining.length > named ? ', …' : ''}`;
  return names ? t('left.survivors', { names }) : t('left.unnamed');
}
