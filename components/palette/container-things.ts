import { FileJson, Play, RotateCw, ScrollText, Square, SquareTerminal, Trash2, Zap } from 'lucide-react';
import type { useTranslations } from 'next-intl';
import { dockerCommand, type CommandKind } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';
import { Box } from 'lucide-react';
import type { Verb } from '../containers/action-store';
import { containerHref } from '../containers/cells';
import { isStopped } from '../containers/filter';
import { stateKind } from '../ui/state-kind';
import type { Item } from './item';
import type { Thing } from './search';

const icons = { start: Play, stop: Square, restart: RotateCw, kill: Zap, remove: Trash2 };

interface Doing {
  env: string;
  t: ReturnType<typeof useTranslations<'palette'>>;
  /** What the person may do. */
  verbs: readonly Verb[];
  mayExec: boolean;
  act: (verb: Verb, row: ContainerRow) => void;
}

/** The containers as what the palette finds: each with what can be done to it in its present state. */
export function containerThings(rows: readonly ContainerRow[], doing: Doing): Thing[] {
  return rows.map((row) => ({
    id: `container ${row.name}`,
    name: row.name.toLowerCase(),
    beside: `${row.image} ${row.project ?? ''}`.toLowerCase(),
    item: () => containerItem(row, doing),
    verbs: () => verbItems(row, doing),
  }));
}

function containerItem(row: ContainerRow, { env }: Doing): Item {
  return {
    id: `container ${row.name}`,
    group: 'containers',
    title: row.name,
    note: row.image,
    icon: Box,
    mark: stateKind(row.state, row.health, row.exitCode),
    command: dockerCommand('container.inspect', { name: row.name }),
    does: { href: containerHref(env, row.id) },
  };
}

function verbItems(row: ContainerRow, { env, t, verbs, mayExec, act }: Doing): Item[] {
  const { name } = row;
  const stopped = isStopped(row);
  const base = (verb: 'logs' | 'terminal' | 'inspect' | keyof typeof icons) => ({
    id: `${verb} ${name}`,
    group: 'actions' as const,
    title: t(`verb.${verb}`, { name }),
    words: t(`words.${verb}`),
  });
  const going = (verb: 'logs' | 'terminal' | 'inspect', icon: Item['icon'], command: string): Item => ({
    ...base(verb),
    icon,
    command,
    does: { href: containerHref(env, row.id, verb) },
  });
  const possible = (['start', 'stop', 'restart', 'kill', 'remove'] as const).filter(
    (verb) =>
      verbs.includes(verb) && (verb === 'start' ? stopped : verb === 'remove' || verb === 'restart' || !stopped),
  );
  return [
    ...possible.filter((verb) => verb !== 'remove' && verb !== 'kill').map((verb) => acting(verb)),
    going('logs', ScrollText, dockerCommand('container.logs', { name, follow: true })),
    ...(mayExec && !stopped
      ? [going('terminal', SquareTerminal, dockerCommand('container.exec', { name, words: ['sh'], tty: true }))]
      : []),
    going('inspect', FileJson, dockerCommand('container.inspect', { name })),
    ...possible.filter((verb) => verb === 'remove' || verb === 'kill').map((verb) => acting(verb)),
  ];

  function acting(verb: keyof typeof icons): Item {
    return {
      ...base(verb),
      icon: icons[verb],
      danger: verb === 'remove' || verb === 'kill',
      command: dockerCommand(`container.${verb}` satisfies CommandKind, {
        names: [name],
        ...(verb === 'remove' ? { force: !stopped } : {}),
      }),
      does: { run: () => act(verb, row) },
    };
  }
}
