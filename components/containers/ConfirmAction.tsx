'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/Checkbox';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { commandOf } from './call-verb';
import type { Asked } from './ContainerActionsProvider';
import { useContainerActions } from './actions-context';
import { isStopped } from './filter';

/** Names told in full; of more their number is told. */
const named = 6;

/** Asks before a stop or restart by key, a kill or a removal: names the containers and what is lost with them. */
export function ConfirmAction({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useTranslations('containers.confirm');
  const { act } = useContainerActions();
  const [volumes, setVolumes] = useState(false);
  const { verb, rows } = asked;
  const running = rows.filter((row) => !isStopped(row));
  const options = verb === 'remove' ? { force: running.length > 0, volumes } : {};
  const names = rows.map((row) => row.name);
  const count = rows.length;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(`${verb}.title`, { count, name: names[0] ?? '' })}
      body={
        <span className="confirm-b">
          {count > 1 ? <NameList names={names} /> : null}
          <span>{t(`${verb}.body`, { count })}</span>
          {verb === 'remove' && running.length > 0 ? (
            <span className="confirm-w">
              {t('remove.running', { count: running.length, name: running[0]?.name ?? '' })}
            </span>
          ) : null}
          {verb === 'remove' ? (
            <Checkbox showLabel label={t('remove.volumes')} checked={volumes} onCheckedChange={setVolumes} />
          ) : null}
        </span>
      }
      confirmLabel={t(`${verb}.do`, { count })}
      danger={verb === 'kill' || verb === 'remove'}
      command={commandOf(verb, names, options)}
      onConfirm={() => {
        // The rows themselves show what goes on from here; what fails is kept below the list.
        void act(verb, rows, options);
        onClose();
      }}
    />
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
