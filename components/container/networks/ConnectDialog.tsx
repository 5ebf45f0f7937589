'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { api, envPath } from '@/lib/client/api';
import { useNetworks } from '@/lib/client/live/hooks';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { NetworkRow } from '@/lib/contract/networks';

interface ConnectDialogProps {
  env: string;
  detail: ContainerDetail;
  onClose: () => void;
}

/** Joins the container to a network that it is not in, with names and addresses of its own where they are wanted. */
export function ConnectDialog({ env, detail, onClose }: ConnectDialogProps) {
  const t = useTranslations('container.networks');
  const joined = new Set(detail.networks.map(({ id }) => id));
  const names = new Set(detail.networks.map(({ name }) => name));
  // Those two are no networks to join: the machine's own, and none.
  const choices = (useNetworks() ?? []).filter(
    ({ id, name, driver }) => !joined.has(id) && !names.has(name) && driver !== 'host' && driver !== 'null',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [aliases, setAliases] = useState('');
  const [ipv4, setIpv4] = useState('');
  const [ipv6, setIpv6] = useState('');
  const { run, busy, problem } = useCall();
  const network = choices.find(({ name }) => name === chosen) ?? choices[0];
  const words = aliases.split(/[\s,]+/).filter(Boolean);
  const wrong = (field: string) =>
    problem?.field === field || problem?.issues?.some(({ path }) => path.split('.')[0] === field)
      ? (problem.issues?.find(({ path }) => path.split('.')[0] === field)?.message ?? problem.detail)
      : undefined;
  const join = () =>
    api<void>('POST', envPath(env, 'networks', network?.name ?? '', 'connect'), {
      containerId: detail.id,
      aliases: words,
      ...(ipv4.trim() ? { ipv4: ipv4.trim() } : {}),
      ...(ipv6.trim() ? { ipv6: ipv6.trim() } : {}),
    });
  return (
    <FormDialog
      title={t('connectTitle', { name: detail.name })}
      action={t('connect')}
      disabled={!network}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void run(join).then((done) => done && onClose());
      }}
    >
      {network ? (
        <>
          <Field label={t('network')}>
            <Select
              value={network.name}
              onValueChange={setChosen}
              options={choices.map((one) => ({ value: one.name, label: labelOf(one) }))}
            />
          </Field>
          <Field label={t('aliases')} help={t('aliasesHelp')} error={wrong('aliases')}>
            <TextInput mono value={aliases} onChange={(event) => setAliases(event.target.value)} />
          </Field>
          <Field label={t('ipv4')} help={t('addressHelp')} error={wrong('ipv4')}>
            <TextInput mono value={ipv4} onChange={(event) => setIpv4(event.target.value)} />
          </Field>
          <Field label={t('ipv6')} error={wrong('ipv6')}>
            <TextInput mono value={ipv6} onChange={(event) => setIpv6(event.target.value)} />
          </Field>
          <CommandLine
            command={dockerCommand('network.connect', {
              ...{ network: network.name, name: detail.name, aliases: words },
              ...{ ip: ipv4.trim(), ip6: ipv6.trim() },
            })}
          />
        </>
      ) : (
        <p className="dim">{t('noOther')}</p>
      )}
    </FormDialog>
  );
}

function labelOf({ name, driver, subnets }: NetworkRow): string {
  return [name, [driver, ...subnets].join(', ')].join(' – ');
}
