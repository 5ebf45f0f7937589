'use client';

import { Play, ScrollText, Square, SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { IconButton } from '@/components/ui/IconButton';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { ContainerRow } from '@/lib/contract/containers';
import { useContainerActions, usePending } from './actions-context';
import { isStopped } from './filter';
import { containerHref } from './href';
import { useRowCommands } from './use-row-commands';
import { useVerbs } from './use-verbs';

/** The three actions that are wanted most, of the row under the pointer or the focus. */
export function HoverButtons({ row }: { row: ContainerRow }) {
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
  const commands = useRowCommands(name, toggle);
  const go = (tab: string) => push(containerHref(env, row.id, tab));
  return (
    <>
      {mine.includes(toggle) ? (
        <IconButton
          className="on-hover"
          label={t(`${toggle}Of`, { name })}
          icon={stopped ? <Play className="i s" aria-hidden /> : <Square className="i s" aria-hidden />}
          disabled={pending !== undefined}
          command={commands.toggle}
          onClick={() => void act(toggle, [row])}
        />
      ) : null}
      <IconButton
        className="on-hover"
        label={t('logsOf', { name })}
        command={commands.logs}
        icon={<ScrollText className="i" aria-hidden />}
        onClick={() => go('logs')}
      />
      {mayExec ? (
        <IconButton
          className="on-hover"
          label={t('terminalOf', { name })}
          command={commands.terminal}
          icon={<SquareTerminal className="i" aria-hidden />}
          onClick={() => go('terminal')}
        />
      ) : null}
    </>
  );
}
