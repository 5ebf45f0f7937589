import {
  Box,
  FileJson,
  Pause,
  PenLine,
  Play,
  RotateCw,
  ScrollText,
  Square,
  SquareTerminal,
  StepForward,
  Trash2,
  Zap,
} from 'lucide-react';
import type { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Verb } from '../containers/action-store';
import type { ContainerActions } from '../containers/actions-context';
import { commandOf } from '../containers/command-of';
import { containerHref } from '../containers/href';
import { isStopped } from '../containers/filter';
import { stateKind } from '../ui/state-kind';
import type { Item } from './item';
import type { Thing } from './search';

const icons = {
  start: Play,
  stop: Square,
  restart: RotateCw,
  pause: Pause,
  unpause: StepForward,
  kill: Zap,
  remove: Trash2,
};
type Act = keyof typeof icons;

interface Doing extends Pick<ContainerActions, 'act' | 'ask'> {
  env: string;
  t: ReturnType<typeof useTranslations<'palette'>>;
  /** What the person may do. */
  verbs: readonly Verb[];
  mayExec: boolean;
  mayRename: boolean;
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

/** What can be done to a container in its state, what ends or destroys last. */
function possible(row: ContainerRow): Act[] {
  if (isStopped(row)) return ['start', 'restart', 'remove'];
  if (row.state === 'paused') return ['unpause', 'stop', 'restart', 'kill', 'remove'];
  return ['stop', 'restart', 'pause', 'kill', 'remove'];
}

function verbItems(row: ContainerRow, { env, t, verbs, mayExec, mayRename, act, ask }: Doing): Item[] {
  const { name } = row;
  const stopped = isStopped(row);
  const base = (verb: Act | 'logs' | 'terminal' | 'inspect' | 'rename') => ({
    id: `${verb} ${name}`,
    group: 'actions' as const,
    about: `container ${name}`,
    title: t(`verb.${verb}`, { name }),
    words: t(`words.${verb}`),
  });
  const going = (verb: 'logs' | 'terminal' | 'inspect', icon: Item['icon'], command: string): Item => ({
    ...base(verb),
    icon,
    command,
    does: { href: containerHref(env, row.id, verb) },
  });
  const acting = (verb: Act): Item => ({
    ...base(verb),
    icon: icons[verb],
    danger: verb === 'remove' || verb === 'kill',
    command: commandOf(verb, [name], verb === 'remove' ? { force: !stopped } : {}),
    does: {
      run: () => {
        if (verb === 'start' || verb === 'pause' || verb === 'unpause') void act(verb, [row]);
        else ask(verb, [row]);
      },
    },
  });
  const acts = possible(row).filter((verb) => verbs.includes(verb));
  const destroys = (verb: Act) => verb === 'kill' || verb === 'remove';
  return [
    ...acts.filter((verb) => !destroys(verb)).map(acting),
    going('logs', ScrollText, dockerCommand('container.logs', { name, follow: true })),
    ...(mayExec && !stopped
      ? [going('terminal', SquareTerminal, dockerCommand('container.exec', { name, words: ['sh'], tty: true }))]
      : []),
    going('inspect', FileJson, dockerCommand('container.inspect', { name })),
    ...(mayRename ? [{ ...base('rename'), icon: PenLine, does: { run: () => ask('rename', [row]) } }] : []),
    ...acts.filter(destroys).map(acting),
  ];
}
