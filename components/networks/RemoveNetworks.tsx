'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { api, envPath } from '@/lib/client/api';
import { useContainers } from '@/lib/client/live/hooks';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { BulkResult } from '@/lib/contract/containers';
import type { NetworkRow } from '@/lib/contract/networks';
import { RemovalDialog } from '../removal/RemovalDialog';
import { useBulkRemoval } from '../removal/use-bulk-removal';

interface RemoveNetworksProps {
  env: string;
  networks: readonly Pick<NetworkRow, 'id' | 'name' | 'containers'>[];
  /** `removed`: all of them are gone. */
  onClose: (removed: boolean) => void;
}

/** Asks before networks go, says which containers are in them, and what became of each. Mount it to open it. */
export function RemoveNetworks({ env, networks, onClose }: RemoveNetworksProps) {
  const t = useTranslations('networks.remove');
  const ids = networks.map(({ id }) => id);
  const removal = useBulkRemoval(
    () => api<BulkResult[]>('POST', envPath(env, 'bulk', 'networks', 'remove'), { ids }),
    () => onClose(true),
  );
  const count = networks.length;
  return (
    <RemovalDialog
      removal={removal}
      things={networks.map(({ id, name, containers }) => ({ id, name, users: <Users ids={containers} /> }))}
      title={t('title', { count, network: networks[0]?.name ?? '' })}
      word={(key) => t(key, { count })}
      onClose={() => onClose(false)}
    >
      <CommandLine command={dockerCommand('network.remove', { names: networks.map(({ name }) => name) })} />
    </RemovalDialog>
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
