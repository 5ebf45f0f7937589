'use client';

import { useTranslations } from 'next-intl';
import type { RunForm } from '@/lib/contract/run/form';
import { isMount } from '@/lib/contract/run/fields/mount-row';
import { isFilled } from '@/lib/contract/run/rows';
import { flagsOf } from '@/lib/contract/run/command';
import { fieldsOfTopic, type TopicName } from './topic-names';
import { useRun } from './use-run-form';

type T = ReturnType<typeof useTranslations<'run'>>;

/** What each topic says when it is closed; '' stands for the default. */
const texts: Partial<Record<TopicName, (form: RunForm, t: T) => string>> = {
  ports: ({ ports }, t) =>
    ports
      .filter(isFilled.port)
      .map(({ hostPort, containerPort, protocol }) => {
        const inside = protocol === 'tcp' ? containerPort : `${containerPort}/${protocol}`;
        return `${hostPort || t('summary.anyPort')} → ${inside}`;
      })
      .join(', '),
  mounts: ({ mounts }, t) =>
    mounts
      .filter(isMount)
      .map(({ kind, source, target, readOnly }) => {
        const from =
          kind === 'tmpfs' ? t('summary.memoryDisk') : kind === 'anonymous' ? t('summary.newVolume') : source;
        return `${from} → ${target}${readOnly ? `, ${t('summary.readOnly')}` : ''}`;
      })
      .join('; '),
  env: ({ env }) =>
    env
      .filter(isFilled.env)
      .map(({ name }) => name)
      .join(', '),
  network: ({ network }) => network,
  restart: ({ restart: { policy, retries } }, t) => {
    const text = t(`restart.${policy}`);
    return policy === 'no' ? '' : policy === 'on-failure' && retries ? `${text}, ≤ ${retries}` : text;
  },
  limits: ({ memory, cpus }, t) =>
    [memory && t('summary.memory', { amount: memory }), cpus && t('summary.cpus', { count: cpus })]
      .filter(Boolean)
      .join(', '),
  process: ({ entrypoint, user, workdir, hostname }) =>
    [entrypoint, user, workdir, hostname].filter(Boolean).join(', '),
  labels: ({ labels }) =>
    labels
      .filter(isFilled.env)
      .map(({ name, value }) => `${name}=${value}`)
      .join(', '),
};

/** The options of a topic that its own words do not tell. */
function flagsSaid(form: RunForm, name: TopicName): string {
  const fields: ReadonlySet<string> = new Set(fieldsOfTopic(name).filter((field) => !told.has(field)));
  const said = flagsOf(form).filter(({ field }) => fields.has(field));
  return said.map(({ words }) => words.join(' ').slice(0, 80)).join(', ');
}
const told: ReadonlySet<keyof RunForm> = new Set([
  ...(['ports', 'mounts', 'env', 'network', 'restart', 'memory', 'cpus', 'entrypoint', 'user'] as const),
  ...(['workdir', 'hostname', 'labels'] as const),
]);

/** The values of a topic in a line; its default is quiet. */
export function TopicSummary({ name }: { name: TopicName }) {
  const t = useTranslations('run');
  const { watch } = useRun();
  const form = watch();
  const text = [texts[name]?.(form, t), flagsSaid(form, name)].filter(Boolean).join(', ');
  if (text) return <span className="run-sum">{text}</span>;
  return <span className="run-sum def">{name === 'restart' ? t('restart.no') : t(`summary.${name}`)}</span>;
}
