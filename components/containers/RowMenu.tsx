'use client';

import {
  CirclePlay,
  Copy,
  Pause,
  PenLine,
  Play,
  RotateCw,
  ScrollText,
  Square,
  SquareTerminal,
  Trash2,
  Zap,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useRecreateItems } from '@/components/recreate/use-recreate-items';
import type { MenuItem } from '@/components/ui/Menu';
import { MenuPopup } from '@/components/ui/MenuPopup';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';
import { duplicateHref } from '../run/href';
import { useMayDuplicate } from '../run/use-may-duplicate';
import { shellCommand } from '../terminal/shell-command';
import type { Verb } from './action-store';
import { useContainerActions } from './actions-context';
import { commandOf } from './command-of';
import { isStopped } from './filter';
import { containerHref } from './href';
import { useVerbs } from './use-verbs';

interface RowMenuProps {
  row: ContainerRow;
  /** Of the row: what the menu stands at. */
  button: HTMLButtonElement;
  open: boolean;
  byKeys: boolean;
  onOpenChange: (open: boolean) => void;
}

const icon = (Icon: typeof Play): ReactNode => <Icon className="i" aria-hidden />;

/** The menu of a row, with everything that can be done to its container, and what asks before some of it is. */
export function RowMenu({ row, button, open, byKeys, onOpenChange }: RowMenuProps) {
  const t = useTranslations('containers.actions');
  const recreate = useRecreateItems(useEnv(), row);
  const items = useItems(row, recreate.items);
  const anchor = useMemo(() => ({ current: button }), [button]);
  useLayoutEffect(() => {
    button.setAttribute('aria-expanded', String(open));
    return () => button.setAttribute('aria-expanded', 'false');
  }, [button, open]);
  useEffect(() => {
    if (!open) return;
    // A row that scrolls far away leaves the page, and its menu with it.
    const look = () => {
      if (!button.isConnected) onOpenChange(false);
    };
    const later = () => requestAnimationFrame(look);
    window.addEventListener('scroll', later, { passive: true });
    return () => window.removeEventListener('scroll', later);
  }, [button, open, onOpenChange]);
  return (
    <>
      {recreate.dialog}
      <MenuPopup
        label={t('moreOf', { name: row.name })}
        items={items()}
        open={open}
        byKeys={byKeys}
        onOpenChange={onOpenChange}
        anchor={anchor}
      />
    </>
  );
}

/** Makes the items of the menu, when they are wanted. `again`: those by which it is made anew. */
function useItems(row: ContainerRow, again: () => MenuItem[]): () => (MenuItem | 'separator')[] {
  const t = useTranslations('containers.actions');
  const env = useEnv();
  const { act, ask } = useContainerActions();
  const mine = useVerbs();
  const [mayExec, mayRename] = [useMay('container.exec'), useMay('container.rename')];
  const duplicate = useTranslations('paste')('duplicate');
  const mayDuplicate = useMayDuplicate();
  return () => {
    const stopped = isStopped(row);
    const line = (verb: Verb) => commandOf(verb, [row.name]);
    const does: Record<Exclude<Verb, 'signal'>, MenuItem> = {
      start: { label: t('start'), icon: icon(Play), onSelect: () => void act('start', [row]), command: line('start') },
      stop: { label: t('stop'), icon: icon(Square), onSelect: () => void act('stop', [row]), command: line('stop') },
      restart: {
        label: t('restart'),
        icon: icon(RotateCw),
        onSelect: () => void act('restart', [row]),
        command: line('restart'),
      },
      pause: { label: t('pause'), icon: icon(Pause), onSelect: () => void act('pause', [row]), command: line('pause') },
      unpause: {
        label: t('unpause'),
        icon: icon(CirclePlay),
        onSelect: () => void act('unpause', [row]),
        command: line('unpause'),
      },
      kill: { label: t('kill'), icon: icon(Zap), onSelect: () => ask('kill', [row]) },
      remove: { label: t('remove'), icon: icon(Trash2), danger: true, onSelect: () => ask('remove', [row]) },
    };
    const freeze = row.state === 'paused' ? 'unpause' : 'pause';
    const acts = (stopped ? (['start', 'restart'] as const) : (['stop', 'restart', freeze, 'kill'] as const))
      .filter((verb) => mine.includes(verb))
      .map((verb) => does[verb]);
    return [
      ...(acts.length > 0 ? [...acts, 'separator' as const] : []),
      {
        label: t('logs'),
        icon: icon(ScrollText),
        href: containerHref(env, row.id, 'logs'),
        command: dockerCommand('container.logs', { name: row.name, follow: true }),
      },
      ...(mayExec
        ? [
            {
              label: t('terminal'),
              icon: icon(SquareTerminal),
              href: containerHref(env, row.id, 'terminal'),
              command: shellCommand(row.name),
            },
          ]
        : []),
      ...(mayDuplicate || mayRename || mine.includes('remove') ? ['separator' as const] : []),
      ...(mayDuplicate ? [{ label: duplicate, icon: icon(Copy), href: duplicateHref(env, row.id) }] : []),
      ...again(),
      ...(mayRename ? [{ label: t('rename'), icon: icon(PenLine), onSelect: () => ask('rename', [row]) }] : []),
      ...(mine.includes('remove') ? [does.remove] : []),
    ];
  };
}
