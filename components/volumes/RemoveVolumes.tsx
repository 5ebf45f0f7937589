'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, envPath } from '@/lib/client/api';
import { useContainers } from '@/lib/client/live/hooks';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { BulkResult } from '@/lib/contract/containers';
import type { VolumeRow } from '@/lib/contract/volumes';
import { shownName } from './names';

/** What of a volume the dialog needs. */
export type RemovedVolume = Pick<VolumeRow, 'name' | 'containers'>;

interface RemoveVolumesProps {
  env: string;
  volumes: readonly RemovedVolume[];
  /** `removed`: all of them are gone. */
  onClose: (removed: boolean) => void;
}

/** Asks before volumes and the data in them go, says who mounts them, and what became of each. Mount it to open it. */
export function RemoveVolumes({ env, volumes, onClose }: RemoveVolumesProps) {
  const t = useTranslations('volumes.remove');
  const [force, setForce] = useState(false);
  const [results, setResults] = useState<readonly BulkResult[] | null>(null);
  const { run, busy, problem } = useCall();
  const failed = new Map(results?.flatMap((one) => (one.problem ? [[one.id, one.problem] as const] : [])));
  const names = volumes.map(({ name }) => name);
  const go = () =>
    run(async () => {
      const told = await api<BulkResult[]>('POST', envPath(env, 'bulk', 'volumes', 'remove'), { names, force });
      setResults(told);
      if (told.every((one) => one.problem === null)) onClose(true);
    });
  const left = results ? volumes.filter(({ name }) => failed.has(name)) : volumes;
  return (
    <Dialog
      open
      onOpenChange={() => onClose(false)}
      title={t('title', { count: volumes.length, volume: shownName(names[0] ?? '') })}
      description={t(results ? 'refused' : 'body', { count: volumes.length })}
      footer={
        <>
          <Button onClick={() => onClose(false)}>{t(results ? 'close' : 'cancel')}</Button>
          {results ? null : (
            <Button variant="danger" disabled={busy} aria-busy={busy || undefined} onClick={() => void go()}>
              {t('confirm', { count: volumes.length })}
            </Button>
          )}
        </>
      }
    >
      <ul className="rml">
        {left.map(({ name, containers }) => (
          <li key={name}>
            <p className="rml-n">
              <span className="clip" title={name}>
                {shownName(name)}
              </span>
            </p>
            <Mounting ids={containers} />
            {failed.get(name)?.detail ? <p className="words">{failed.get(name)?.detail}</p> : null}
          </li>
        ))}
      </ul>
      {results ? null : (
        <>
          <Checkbox label={t('force')} showLabel checked={force} onCheckedChange={setForce} />
          <CommandLine command={dockerCommand('volume.remove', { names, force })} />
        </>
      )}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}

/** Who mounts a volume, running or not, is in the way of its removal. */
function Mounting({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('volumes.remove');
  const users = useContainers()?.filter(({ id }) => ids.includes(id)) ?? [];
  if (users.length === 0) return null;
  return <p className="rml-u">{t('inTheWay', { names: users.map(({ name }) => name).join(', ') })}</p>;
}
