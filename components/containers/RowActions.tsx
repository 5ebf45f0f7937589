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
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useRecreateItems } from '@/components/recreate/use-recreate-items';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Verb } from './action-store';
import { useContainerActions, usePending } from './actions-context';
import { containerHref } from './cells';
import { isStopped } from './filter';
import { duplicateHref } from '../run/href';
import { useMayDuplicate } from '../run/use-may-duplicate';
import { useVerbs } from './use-verbs';

interface RowActionsProps {
  row: ContainerRow;
  /** The pointer or the focus is on the row: until then nobody sees more than the button of the menu. */
  near: boolean;
}

const icon = (Icon: typeof Play): ReactNode => <Icon className="i" aria-hidden />;
const none: MenuItem[] = [];

/** What can be done to one container: three buttons while a pointer or the focus is there, all in the menu. */
export function RowActions({ row, near }: RowActionsProps) {
  const t = useTranslations('containers.actions');
  const mine = useVerbs();
  const mayExec = useMay('container.exec');
  const recreate = useRecreateItems(useEnv(), row);
  const items = useItems(row, recreate.items);
  // An open menu stays while the pointer wanders on.
  const [met, setMet] = useState(near);
  if (near && !met) setMet(true);
  return (
    <span className="ra">
      {recreate.dialog}
      {near ? <HoverButtons row={row} /> : null}
      {mine.length > 0 || mayExec ? (
        <Menu label={t('moreOf', { name: row.name })} items={met ? items() : none} />
      ) : null}
    </span>
  );
}

/** The three that are wanted most. */
function HoverButtons({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.actions');
  const env = useEnv();
  const { push } = useRouter();
  const { act } = useContainerActions();
  const pending = usePending(row);
  const mine = useVerbs();
  const mayExec = useMay('container.exec');
  const stopped = isStopped(row);
  const { name } = row;
  const toggle = stopped ? 'start' : 'stop';
  const go = (tab: string) => push(containerHref(env, row.id, tab));
  return (
    <>
      {mine.includes(toggle) ? (
        <IconButton
          className="on-hover"
          label={t(`${toggle}Of`, { name })}
          icon={stopped ? <Play className="i s" aria-hidden /> : <Square className="i s" aria-hidden />}
          disabled={pending !== undefined}
          onClick={() => void act(toggle, [row])}
        />
      ) : null}
      <IconButton
        className="on-hover"
        label={t('logsOf', { name })}
        icon={icon(ScrollText)}
        onClick={() => go('logs')}
      />
      {mayExec ? (
        <IconButton
          className="on-hover"
          label={t('terminalOf', { name })}
          icon={icon(SquareTerminal)}
          onClick={() => go('terminal')}
        />
      ) : null}
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
    const does: Record<Exclude<Verb, 'signal'>, MenuItem> = {
      start: { label: t('start'), icon: icon(Play), onSelect: () => void act('start', [row]) },
      stop: { label: t('stop'), icon: icon(Square), onSelect: () => void act('stop', [row]) },
      restart: { label: t('restart'), icon: icon(RotateCw), onSelect: () => void act('restart', [row]) },
      pause: { label: t('pause'), icon: icon(Pause), onSelect: () => void act('pause', [row]) },
      unpause: { label: t('unpause'), icon: icon(CirclePlay), onSelect: () => void act('unpause', [row]) },
      kill: { label: t('kill'), icon: icon(Zap), onSelect: () => ask('kill', [row]) },
      remove: { label: t('remove'), icon: icon(Trash2), danger: true, onSelect: () => ask('remove', [row]) },
    };
    const freeze = row.state === 'paused' ? 'unpause' : 'pause';
    const acts = (stopped ? (['start', 'restart'] as const) : (['stop', 'restart', freeze, 'kill'] as const))
      .filter((verb) => mine.includes(verb))
      .map((verb) => does[verb]);
    return [
      ...(acts.length > 0 ? [...acts, 'separator' as const] : []),
      { label: t('logs'), icon: icon(ScrollText), href: containerHref(env, row.id, 'logs') },
      ...(mayExec
        ? [{ label: t('terminal'), icon: icon(SquareTerminal), href: containerHref(env, row.id, 'terminal') }]
        : []),
      ...(mayDuplicate || mayRename || mine.includes('remove') ? ['separator' as const] : []),
      ...(mayDuplicate ? [{ label: duplicate, icon: icon(Copy), href: duplicateHref(env, row.id) }] : []),
      ...again(),
      ...(mayRename ? [{ label: t('rename'), icon: icon(PenLine), onSelect: () => ask('rename', [row]) }] : []),
      ...(mine.includes('remove') ? [does.remove] : []),
    ];
  };
}
