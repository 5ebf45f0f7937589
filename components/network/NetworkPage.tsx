'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { DetailFrame } from '@/components/ui/DetailFrame';
import { envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { KeyValues } from '../container/KeyValues';
import { Section } from '../container/Section';
import { EndpointsSection } from './EndpointsSection';
import { EventsSection } from './EventsSection';
import { InspectSection } from '../inspect/InspectSection';
import { NetworkHead } from './NetworkHead';
import { PoolsSection } from './PoolsSection';
import { requestOf } from './request-of';
import { SettingsSection } from './SettingsSection';
import { useNetwork } from './use-network';

/** One network: who is in it, which addresses it has, how it was made. `id` as in the address: full, short or a name. */
export function NetworkPage({ id }: { id: string }) {
  return (
    <QueryProvider>
      <Network id={id} />
    </QueryProvider>
  );
}

function Network({ id }: { id: string }) {
  const t = useTranslations('networks.detail');
  const env = useEnv();
  const { detail, gone, problem, refresh } = useNetwork(env, id);
  return (
    <DetailFrame
      name={id}
      problem={problem}
      gone={gone ? t('gone') : null}
      head={detail ? <NetworkHead env={env} detail={detail} gone={gone} /> : null}
    >
      {detail ? (
        <>
          <EndpointsSection env={env} detail={detail} gone={gone} onChanged={refresh} />
          <div className="ndet-two">
            <PoolsSection detail={detail} />
            <SettingsSection detail={detail} />
            <KeyValues title={t('options')} entries={detail.options} hidden={detail.hidden} find={t('findOptions')} />
            <KeyValues title={t('labels')} entries={detail.labels} hidden={detail.hidden} find={t('findLabels')} />
          </div>
          {isRepeatable(detail) ? (
            <Section title={t('command')} note={t('commandLead')}>
              <CommandLine command={dockerCommand('network.create', requestOf(detail))} />
            </Section>
          ) : null}
          <EventsSection type="network" id={detail.id} />
          <InspectSection
            path={envPath(env, 'networks', detail.id, 'json')}
            command={(format) => dockerCommand('network.inspect', { names: [detail.name], format })}
            file={detail.name}
            hidden={detail.hidden}
            version={detail}
          />
        </>
      ) : null}
    </DetailFrame>
  );
}

/** Whether a command of ours makes it again: nothing was left out, and it is none that only the engine makes. */
function isRepeatable({ hidden, builtIn, ingress, configOnly, configFrom }: NetworkDetail): boolean {
  return !hidden && !builtIn && !ingress && !configOnly && configFrom === '';
}
