'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, envPath } from '@/lib/client/api';
import { useContainers } from '@/lib/client/live/hooks';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { BulkResult } from '@/lib/contract/containers';
import type { NetworkRow } from '@/lib/contract/networks';

/** What of a network the dialog needs. */
export type Removed = Pick<NetworkRow, 'id' | 'name' | 'containers'>;

interface RemoveNetworksProps {
  env: string;
  networks: readonly Removed[];
  /** `removed`: all of them are gone. */
  onClose: (removed: boolean) => void;
}

/** Asks before networks go, says which containers are in them, and what became of each. Mount it to open it. */
export function RemoveNetworks({ env, networks, onClose }: RemoveNetworksProps) {
  const t = useTranslations('networks.remove');
  const [results, setResults] = useState<readonly BulkResult[] | null>(null);
  const { run, busy, problem } = useCall();
  const failed = new Map(results?.flatMap((one) => (one.problem ? [[one.id, one.problem] as const] : [])));
  const go = () =>
    run(async () => {
      const ids = networks.map(({ id }) => id);
      const told = await api<BulkResult[]>('POST', envPath(env, 'bulk', 'networks', 'remove'), { ids });
      setResults(told);
      if (told.every((one) => one.problem === null)) onClose(true);
    });
  const left = results ? networks.filter(({ id }) => failed.has(id)) : networks;
  return (
    <Dialog
      open
      onOpenChange={() => onClose(false)}
      title={t('title', { count: networks.length, network: networks[0]?.name ?? '' })}
      description={t(results ? 'refused' : 'body', { count: networks.length })}
      footer={
        <>
          <Button onClick={() => onClose(false)}>{t(results ? 'close' : 'cancel')}</Button>
          {results ? null : (
            <Button variant="danger" disabled={busy} aria-busy={busy || undefined} onClick={() => void go()}>
              {t('confirm', { count: networks.length })}
            </Button>
          )}
        </>
      }
    >
      <ul className="rml">
        {left.map((network) => (
          <li key={network.id}>
            <p className="rml-n">
              <span className="clip">{network.name}</span>
            </p>
            <Users ids={network.containers} />
            {failed.get(network.id)?.detail ? <p className="words">{failed.get(network.id)?.detail}</p> : null}
          </li>
        ))}
      </ul>
      {results ? null : (
        <CommandLine command={dockerCommand('network.remove', { names: networks.map(({ name }) => name) })} />
      )}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}

/** The containers in a network: those that run are in the way, the others could start no more. */
function Users({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('networks.remove');
  const users = useContainers()?.filter(({ id }) => ids.includes(id)) ?? [];
  const ended = (state: string) => state === 'exited' || state === 'created' || state === 'dead';
  const names = (of: typeof users) => of.map(({ name }) => name).join(', ');
  const [running, stopped] = [users.filter(({ state }) => !ended(state)), users.filter(({ state }) => ended(state))];
  return (
    <>
      {running.length > 0 ? <p className="rml-u">{t('inTheWay', { names: names(running) })}</p> : null}
      {stopped.length > 0 ? (
        <p className="rml-u">{t('missedBy', { count: stopped.length, names: names(stopped) })}</p>
      ) : null}
    </>
  );
}
