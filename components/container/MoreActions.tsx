'use client';

import { CirclePlay, Copy, HardDriveDownload, Pause, PenLine, Skull, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { anonymousVolumes } from '@/components/containers/dialogs/anonymous-volumes';
import { AnonymousVolumes } from '@/components/containers/dialogs/AnonymousVolumes';
import { RenameContainer } from '@/components/containers/dialogs/RenameContainer';
import { duplicateHref } from '@/components/run/href';
import { useMayDuplicate } from '@/components/run/use-may-duplicate';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Dialog } from '@/components/ui/Dialog';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { exportContainer } from '@/lib/client/archives/calls';
import { containerCalls } from '@/lib/client/containers';
import { useContainers } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { useRecreateItems } from '../recreate/use-recreate-items';
import { ConfirmKill } from './ConfirmKill';

interface MoreActionsProps {
  env: string;
  detail: ContainerDetail;
  alive: boolean;
  paused: boolean;
}

/** Pause, duplicate, rename, kill and remove; what loses something asks before, and names what. */
export function MoreActions({ env, detail, alive, paused }: MoreActionsProps) {
  const t = useTranslations('container.actions');
  const paste = useTranslations('paste');
  const tArchives = useTranslations('archives');
  const [asked, setAsked] = useState<'rename' | 'kill' | 'remove' | null>(null);
  const { run, problem, clear } = useCall();
  const close = () => setAsked(null);
  const [mayPause, mayRename] = [useMay('container.pause'), useMay('container.rename')];
  const [mayKill, mayRemove] = [useMay('container.kill'), useMay('container.remove')];
  const calls = containerCalls(env, detail.id);
  const recreate = useRecreateItems(env, detail);
  const icon = (Icon: typeof Pause) => <Icon className="i" aria-hidden />;
  const names = [detail.name];
  const pause: MenuItem = paused
    ? {
        label: t('unpause'),
        icon: icon(CirclePlay),
        onSelect: () => void run(calls.unpause),
        command: dockerCommand('container.unpause', { names }),
      }
    : {
        label: t('pause'),
        icon: icon(Pause),
        onSelect: () => void run(calls.pause),
        command: dockerCommand('container.pause', { names }),
      };
  const mayDuplicate = useMayDuplicate();
  const duplicate = { label: paste('duplicate'), icon: icon(Copy), href: duplicateHref(env, detail.id) };
  const mayExport = useMay('container.export');
  const files: MenuItem = {
    label: tArchives('export.action'),
    icon: icon(HardDriveDownload),
    onSelect: () => void run(() => exportContainer(env, detail.id)),
    command: dockerCommand('container.export', { name: detail.name, file: `${detail.name}.tar` }),
  };
  const ask = (verb: NonNullable<typeof asked>, label: string, Icon: typeof Pause): MenuItem => ({
    label,
    icon: icon(Icon),
    danger: verb !== 'rename',
    onSelect: () => setAsked(verb),
  });
  const items: MenuItem[] = [
    ...(alive && mayPause ? [pause] : []),
    ...(mayDuplicate ? [duplicate] : []),
    ...(mayExport ? [files] : []),
    ...(mayRename ? [ask('rename', t('renameAsk'), PenLine)] : []),
    ...recreate.items(),
    ...(alive && mayKill ? [ask('kill', t('killAsk'), Skull)] : []),
    ...(mayRemove ? [ask('remove', t('removeAsk'), Trash2)] : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu label={t('more')} size="md" items={items} />
      {recreate.dialog}
      {asked === 'rename' ? <RenameContainer env={env} row={detail} onClose={close} /> : null}
      {asked === 'kill' ? <ConfirmKill env={env} detail={detail} onClose={close} /> : null}
      {asked === 'remove' ? <ConfirmRemove env={env} detail={detail} alive={alive} onClose={close} /> : null}
      <Dialog open={problem !== null} onOpenChange={clear} title={t('failed', { name: detail.name })}>
        {problem ? <ProblemPanel problem={problem} /> : null}
      </Dialog>
    </>
  );
}

interface ConfirmProps {
  env: string;
  detail: ContainerDetail;
  onClose: () => void;
}

function ConfirmRemove({ env, detail, alive, onClose }: ConfirmProps & { alive: boolean }) {
  const t = useTranslations('container.remove');
  const [volumes, setVolumes] = useState(false);
  const { run, problem } = useCall();
  const rows = useContainers() ?? [];
  const mounted = detail.mounts.flatMap(({ type, name }) => (type === 'volume' && name ? [name] : []));
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: detail.name })}
      body={
        <span className="confirm-b">
          <span>{t('body')}</span>
          {alive ? <span>{t('running')}</span> : null}
          <AnonymousVolumes
            volumes={anonymousVolumes([{ id: detail.id, volumes: mounted }], rows)}
            checked={volumes}
            onCheckedChange={setVolumes}
          />
        </span>
      }
      confirmLabel={t('do')}
      danger
      command={dockerCommand('container.remove', { names: [detail.name], force: alive, volumes })}
      problem={problem}
      onConfirm={() =>
        run(() => containerCalls(env, detail.id).remove({ force: alive, volumes })).then((done) => done && onClose())
      }
    />
  );
}
