'use client';

import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { useRunFacts } from './run-context';
import { FieldTable } from './fields/FieldTable';
import { GroupsField } from './fields/GroupsField';
import { gpuFields, topicFields } from './fields/topic-fields';
import { Topic } from './Topic';
import { topicNames, type TopicName } from './topic-names';
import { EnvPaste } from './topics/EnvPaste';
import { LimitsTopic } from './topics/LimitsTopic';
import { LoggingTopic } from './topics/LoggingTopic';
import { MountsTopic } from './topics/MountsTopic';
import { NetworkTopic } from './topics/NetworkTopic';
import { PairsTopic } from './topics/PairsTopic';
import { PortsTopic } from './topics/PortsTopic';
import { ProcessTopic } from './topics/ProcessTopic';
import { RestartTopic } from './topics/RestartTopic';

const contents: Partial<Record<TopicName, ComponentType>> = {
  ports: PortsTopic,
  mounts: MountsTopic,
  env: EnvTopic,
  network: NetworkTopic,
  restart: RestartTopic,
  limits: LimitsTopic,
  process: ProcessTopic,
  labels: LabelsTopic,
  devices: GpusTopic,
  logging: LoggingTopic,
};

/** Everything that most runs do not need, folded by topic. */
export function Topics({ open, toggle }: { open: ReadonlySet<TopicName>; toggle: (topic: TopicName) => void }) {
  return topicNames.map((name) => {
    const Content = contents[name];
    return (
      <Topic key={name} name={name} open={open.has(name)} onToggle={() => toggle(name)}>
        {Content ? <Content /> : null}
        <FieldTable fields={topicFields[name]} />
      </Topic>
    );
  });
}

/** Variables that the image sets by itself, its search path apart: nobody is helped by that one. */
function EnvTopic() {
  const t = useTranslations('run.env');
  const { config } = useRunFacts();
  const names = (config?.env ?? []).map((text) => text.split('=')[0]).filter((name) => name !== 'PATH');
  return (
    <PairsTopic field="env">
      <EnvPaste field="env" />
      {names.length > 0 ? <span className="dim">{t('fromImage', { names: names.join(', ') })}</span> : null}
    </PairsTopic>
  );
}

function LabelsTopic() {
  return (
    <PairsTopic field="labels">
      <EnvPaste field="labels" />
    </PairsTopic>
  );
}

function GpusTopic() {
  return <GroupsField name="gpus" fields={gpuFields} />;
}
