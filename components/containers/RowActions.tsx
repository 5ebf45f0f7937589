'use client';

import { Play, RotateCw, ScrollText, Square, SquareTerminal, Trash2, Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { useContainerActions, usePending } from './actions-context';
import { containerHref } from './cells';
import { isStopped } from './filter';

/** What can be done to one container: three buttons while a pointer or the focus is there, all in the menu. */
export function RowActions({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.actions');
  const env = useEnv();
  const { push } = useRouter();
  const { act, ask } = useContainerActions();
  const pending = usePending(row.id);
  const stopped = isStopped(row);
  const { name } = row;
  const go = (tab: string) => push(containerHref(env, row.id, tab));
  const icon = (Icon: typeof Play): ReactNode => <Icon className="i" aria-hidden />;
  const items: (MenuItem | 'separator')[] = [
    stopped
      ? { label: t('start'), icon: icon(Play), onSelect: () => void act('start', [row]) }
      : { label: t('stop'), icon: icon(Square), onSelect: () => void act('stop', [row]) },
    { label: t('restart'), icon: icon(RotateCw), onSelect: () => void act('restart', [row]) },
    { label: t('kill'), icon: icon(Zap), disabled: stopped, onSelect: () => ask('kill', [row]) },
    'separator',
    { label: t('logs'), icon: icon(ScrollText), href: containerHref(env, row.id, 'logs') },
    { label: t('terminal'), icon: icon(SquareTerminal), href: containerHref(env, row.id, 'terminal') },
    'separator',
    { label: t('remove'), icon: icon(Trash2), danger: true, onSelect: () => ask('remove', [row]) },
  ];
  return (
    <span className="ra">
      {stopped ? (
        <IconButton
          className="on-hover"
          label={t('startOf', { name })}
          icon={<Play className="i s" aria-hidden />}
          disabled={pending !== undefined}
          onClick={() => void act('start', [row])}
        />
      ) : (
        <IconButton
          className="on-hover"
          label={t('stopOf', { name })}
          icon={<Square className="i s" aria-hidden />}
          disabled={pending !== undefined}
          onClick={() => void act('stop', [row])}
        />
      )}
      <IconButton
        className="on-hover"
        label={t('logsOf', { name })}
        icon={icon(ScrollText)}
        onClick={() => go('logs')}
      />
      <IconButton
        className="on-hover"
        label={t('terminalOf', { name })}
        icon={icon(SquareTerminal)}
        onClick={() => go('terminal')}
      />
      <Menu label={t('moreOf', { name })} items={items} />
    </span>
  );
}
