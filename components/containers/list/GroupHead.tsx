'use client';

import {
  ChevronDown,
  ChevronRight,
  CirclePlay,
  Pause,
  Play,
  RotateCw,
  ScrollText,
  Square,
  Trash2,
  Zap,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Verb } from '../action-store';
import { useContainerActions } from '../actions-context';
import { isStopped } from '../filter';
import { useVerbs } from '../use-verbs';

interface GroupHeadProps {
  /** Null: those of no Compose project. */
  project: string | null;
  rows: readonly ContainerRow[];
  collapsed: boolean;
  onToggle: () => void;
}

/** What stands above the containers of a project: how many run, and what can be done to all of them. */
export function GroupHead({ project, rows, collapsed, onToggle }: GroupHeadProps) {
  const t = useTranslations('containers');
  const running = rows.filter((row) => !isStopped(row)).length;
  const Arrow = collapsed ? ChevronRight : ChevronDown;
  const name = project ?? t('group.none');
  return (
    <div className="grp-h">
      <button type="button" className="grp-t" aria-expanded={!collapsed} onClick={onToggle}>
        <Arrow className="i s" aria-hidden />
        <b className={project === null ? 'dim' : undefined}>{name}</b>
        <span className="dim num">{t('group.running', { running, all: rows.length })}</span>
      </button>
      {project === null ? null : <GroupMenu name={name} rows={rows} />}
    </div>
  );
}

function GroupMenu({ name, rows }: { name: string; rows: readonly ContainerRow[] }) {
  const t = useTranslations('containers');
  const { act, ask } = useContainerActions();
  const mine = useVerbs();
  const env = useEnv();
  const stopped = rows.filter(isStopped);
  const live = rows.filter((row) => !isStopped(row));
  const paused = live.filter((row) => row.state === 'paused');
  const item = (verb: Verb & keyof typeof icons, on: readonly ContainerRow[]): MenuItem[] => {
    const Icon = icons[verb];
    if (!mine.includes(verb) || (on.length === 0 && verb === 'unpause')) return [];
    const asks = verb === 'kill' || verb === 'remove';
    return [
      {
        label: t(`actions.${verb}`),
        icon: <Icon className="i" aria-hidden />,
        danger: verb === 'remove',
        disabled: on.length === 0,
        onSelect: () => (asks ? ask(verb, on) : void act(verb, on)),
      },
    ];
  };
  const logs = `/environments/${encodeURIComponent(env)}/logs?project=${encodeURIComponent(name)}`;
  const items: (MenuItem | 'separator')[] = [
    { label: t('bulk.logs'), icon: <ScrollText className="i" aria-hidden />, href: logs },
    ...(mine.length > 0 ? (['separator'] as const) : []),
    ...item('start', stopped),
    ...item('stop', live),
    ...item('restart', rows),
    ...item(
      'pause',
      live.filter((row) => row.state === 'running'),
    ),
    ...item('unpause', paused),
    ...item('kill', live),
    ...item('remove', rows),
  ];
  return <Menu label={t('group.actions', { project: name })} items={items} />;
}

const icons = {
  start: Play,
  stop: Square,
  restart: RotateCw,
  pause: Pause,
  unpause: CirclePlay,
  kill: Zap,
  remove: Trash2,
};
