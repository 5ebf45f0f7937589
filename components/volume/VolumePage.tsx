'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { DetailFrame } from '@/components/ui/DetailFrame';
import { envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { VolumeDetail } from '@/lib/contract/volume/detail';
import { KeyValues } from '../container/KeyValues';
import { Section } from '../container/Section';
import { EventsSection } from '../network/EventsSection';
import { InspectSection } from '../inspect/InspectSection';
import { FactsSection } from './FactsSection';
import { UsersSection } from './UsersSection';
import { useVolume } from './use-volume';
import { VolumeHead } from './VolumeHead';

/** One volume: who mounts it and where, where it lies, how it was made. */
export function VolumePage({ name }: { name: string }) {
  return (
    <QueryProvider>
      <Volume name={name} />
    </QueryProvider>
  );
}

function Volume({ name }: { name: string }) {
  const t = useTranslations('volumes.detail');
  const env = useEnv();
  const { detail, gone, problem } = useVolume(env, name);
  return (
    <DetailFrame
      name={name}
      problem={problem}
      gone={gone ? t('gone') : null}
      head={detail ? <VolumeHead env={env} detail={detail} gone={gone} /> : null}
    >
      {detail ? (
        <>
          <UsersSection env={env} detail={detail} />
          <div className="ndet-two">
            <FactsSection env={env} detail={detail} />
            <KeyValues title={t('options')} entries={detail.options} hidden={detail.hidden} find={t('findOptions')} />
            <KeyValues title={t('labels')} entries={detail.labels} hidden={detail.hidden} find={t('findLabels')} />
          </div>
          {detail.hidden ? null : (
            <Section title={t('command')} note={t('commandLead')}>
              <CommandLine command={dockerCommand('volume.create', requestOf(detail))} />
            </Section>
          )}
          <EventsSection type="volume" id={detail.name} />
          <InspectSection
            path={envPath(env, 'volumes', detail.name, 'json')}
            command={(format) => dockerCommand('volume.inspect', { names: [detail.name], format })}
            file={detail.name}
            hidden={detail.hidden}
            version={detail}
          />
        </>
      ) : null}
    </DetailFrame>
  );
}

function requestOf({ name, anonymous, driver, options, labels }: VolumeDetail) {
  const record = (pairs: VolumeDetail['labels']) => Object.fromEntries(pairs.map((one) => [one.name, one.value]));
  return { name: anonymous ? '' : name, driver, driverOpts: record(options), labels: record(labels) };
}
