'use client';

import { Skull, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/Checkbox';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Menu } from '@/components/ui/Menu';
import { containerCalls } from '@/lib/client/containers';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';

interface MoreActionsProps {
  env: string;
  detail: ContainerDetail;
  alive: boolean;
}

/** Kill and remove, each with a confirmation that names what is lost. */
export function MoreActions({ env, detail, alive }: MoreActionsProps) {
  const t = useTranslations('container.actions');
  const [asked, setAsked] = useState<'kill' | 'remove' | null>(null);
  const kill = { label: t('killAsk'), icon: <Skull className="i" aria-hidden />, onSelect: () => setAsked('kill') };
  const remove = {
    label: t('removeAsk'),
    icon: <Trash2 className="i" aria-hidden />,
    onSelect: () => setAsked('remove'),
  };
  const close = () => setAsked(null);
  const [mayKill, mayRemove] = [useMay('container.kill'), useMay('container.remove')];
  const items = [...(alive && mayKill ? [kill] : []), ...(mayRemove ? [remove] : [])];
  if (items.length === 0) return null;
  return (
    <>
      <Menu label={t('more')} size="md" items={items.map((item) => ({ ...item, danger: true }))} />
      {asked === 'kill' ? <ConfirmKill env={env} detail={detail} onClose={close} /> : null}
      {asked === 'remove' ? <ConfirmRemove env={env} detail={detail} alive={alive} onClose={close} /> : null}
    </>
  );
}

interface ConfirmProps {
  env: string;
  detail: ContainerDetail;
  onClose: () => void;
}

function ConfirmKill({ env, detail, onClose }: ConfirmProps) {
  const t = useTranslations('container.kill');
  const { run, problem } = useCall();
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: detail.name })}
      body={t('body')}
      confirmLabel={t('do')}
      danger
      command={dockerCommand('container.kill', { names: [detail.name] })}
      problem={problem}
      onConfirm={() => run(() => containerCalls(env, detail.id).kill()).then((done) => done && onClose())}
    />
  );
}

function ConfirmRemove({ env, detail, alive, onClose }: ConfirmProps & { alive: boolean }) {
  const t = useTranslations('container.remove');
  const [volumes, setVolumes] = useState(false);
  const { run, problem } = useCall();
  const anonymous = detail.mounts.filter((mount) => /^[0-9a-f]{64}$/.test(mount.name ?? '')).length;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: detail.name })}
      body={
        <span className="confirm-b">
          <span>{t('body')}</span>
          {alive ? <span>{t('running')}</span> : null}
          {anonymous > 0 ? (
            <Checkbox
              showLabel
              label={t('volumes', { count: anonymous })}
              checked={volumes}
              onCheckedChange={setVolumes}
            />
          ) : null}
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
