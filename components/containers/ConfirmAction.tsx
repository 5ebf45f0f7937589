'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { useContainers } from '@/lib/client/live/hooks';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Verb } from './action-store';
import { commandOf } from './command-of';
import { useContainerActions } from './actions-context';
import { anonymousVolumes } from './dialogs/anonymous-volumes';
import { AnonymousVolumes } from './dialogs/AnonymousVolumes';
import { SignalField, type Signal } from './dialogs/SignalField';
import { isStopped } from './filter';

/** Names told in full; of more their number is told. */
const named = 6;
const noRows: readonly ContainerRow[] = [];

interface ConfirmActionProps {
  verb: 'stop' | 'restart' | 'kill' | 'remove';
  rows: readonly ContainerRow[];
  onClose: () => void;
}

/** Asks before a stop or restart by key, a signal or a removal: names the containers and what is lost with them. */
export function ConfirmAction({ verb, rows, onClose }: ConfirmActionProps) {
  const t = useTranslations('containers.confirm');
  const { act } = useContainerActions();
  const all = useContainers() ?? noRows;
  const [volumes, setVolumes] = useState(false);
  const [signal, setSignal] = useState<Signal>('SIGKILL');
  const running = rows.filter((row) => !isStopped(row));
  const options = verb === 'remove' ? { force: running.length > 0, volumes } : verb === 'kill' ? { signal } : {};
  const doing: Verb = verb === 'kill' && signal !== 'SIGKILL' ? 'signal' : verb;
  const names = rows.map((row) => row.name);
  const count = rows.length;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(`${doing}.title`, { count, name: names[0] ?? '', signal })}
      body={
        <span className="confirm-b">
          {count > 1 ? <NameList names={names} /> : null}
          <span>{t(`${doing}.body`, { count })}</span>
          {verb === 'remove' && running.length > 0 ? (
            <span className="confirm-w">
              {t('remove.running', { count: running.length, name: running[0]?.name ?? '' })}
            </span>
          ) : null}
          {verb === 'remove' ? (
            <AnonymousVolumes volumes={anonymousVolumes(rows, all)} checked={volumes} onCheckedChange={setVolumes} />
          ) : null}
        </span>
      }
      confirmLabel={t(`${doing}.do`, { count })}
      danger={doing === 'kill' || doing === 'remove'}
      command={commandOf(doing, names, options)}
      onConfirm={() => {
        // The rows themselves show what goes on from here; what fails is kept below the list.
        void act(doing, rows, options);
        onClose();
      }}
    >
      {verb === 'kill' ? <SignalField value={signal} onChange={setSignal} /> : null}
    </ConfirmDialog>
  );
}

function NameList({ names }: { names: readonly string[] }) {
  const t = useTranslations('containers.confirm');
  return (
    <span className="confirm-n">
      {names.slice(0, named).map((name) => (
        <b key={name}>{name}</b>
      ))}
      {names.length > named ? <span>{t('more', { count: names.length - named })}</span> : null}
    </span>
  );
}
