'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { api, envPath } from '@/lib/client/api';
import { useContainers } from '@/lib/client/live/hooks';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { checkAddress } from './check-address';

interface ConnectContainerProps {
  env: string;
  detail: NetworkDetail;
  onClose: () => void;
}

/** Joins a container to the network, with names, addresses and options of its own where they are wanted. */
export function ConnectContainer({ env, detail, onClose }: ConnectContainerProps) {
  const t = useTranslations('networks.join');
  const inside = new Set(detail.endpoints.map(({ id }) => id));
  // The host's network is left by none; one without a network can join no other.
  const choices = (useContainers() ?? []).filter(
    ({ id, networks }) => !inside.has(id) && !networks.includes('host') && !networks.includes('none'),
  );
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState({ aliases: '', ipv4: '', ipv6: '', options: '' });
  const { run, busy, problem } = useCall();
  const container = choices.find(({ id }) => id === chosen) ?? choices[0];
  const field = (name: keyof typeof text) => ({
    value: text[name],
    onChange: (event: { target: { value: string } }) => setText({ ...text, [name]: event.target.value }),
  });
  const aliases = text.aliases.split(/[\s,]+/).filter(Boolean);
  const lines = text.options.split(/\s+/).filter(Boolean);
  const optionFault = lines.some((line) => !/^[^=\s]+=/.test(line));
  const faults = {
    ipv4: checkAddress(text.ipv4.trim(), 32, detail),
    ipv6: checkAddress(text.ipv6.trim(), 128, detail),
  };
  const wrong = (name: 'ipv4' | 'ipv6' | 'aliases') => {
    const found = name === 'aliases' ? null : faults[name];
    if (found) return t(found.key, { ...found });
    const issue = problem?.issues?.find(({ path }) => path.split('.')[0] === name)?.message;
    return issue ?? (problem?.field === name ? problem.detail : undefined);
  };
  const addresses = {
    ...(text.ipv4.trim() ? { ipv4: text.ipv4.trim() } : {}),
    ...(text.ipv6.trim() ? { ipv6: text.ipv6.trim() } : {}),
  };
  const join = () =>
    api<void>('POST', envPath(env, 'networks', detail.id, 'connect'), {
      containerId: container?.id,
      aliases,
      ...addresses,
      driverOptions: Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      ),
    });
  const hasIpv6 = detail.pools.some(({ subnet }) => subnet.includes(':'));
  return (
    <FormDialog
      title={t('title', { network: detail.name })}
      action={t('action')}
      disabled={!container || faults.ipv4 !== null || faults.ipv6 !== null || optionFault}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void run(join).then((done) => done && onClose());
      }}
    >
      {container ? (
        <>
          <Field label={t('container')}>
            <Select
              value={container.id}
              onValueChange={setChosen}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label={t('aliases')} help={t('aliasesHelp')} error={wrong('aliases')}>
            <TextInput mono {...field('aliases')} />
          </Field>
          <Field
            label={t('ipv4')}
            help={t('addressHelp')}
            error={wrong('ipv4')}
            hint={detail.pools.find(({ subnet }) => !subnet.includes(':'))?.subnet}
          >
            <TextInput mono {...field('ipv4')} />
          </Field>
          {hasIpv6 ? (
            <Field
              label={t('ipv6')}
              error={wrong('ipv6')}
              hint={detail.pools.find(({ subnet }) => subnet.includes(':'))?.subnet}
            >
              <TextInput mono {...field('ipv6')} />
            </Field>
          ) : null}
          <Field label={t('options')} help={t('optionsHelp')} error={optionFault ? t('optionForm') : undefined}>
            <TextInput mono {...field('options')} />
          </Field>
          <CommandLine
            command={dockerCommand('network.connect', {
              ...{ network: detail.name, name: container.name, aliases, driverOptions: lines },
              ...{ ip: text.ipv4.trim(), ip6: text.ipv6.trim() },
            })}
          />
        </>
      ) : (
        <p className="dim">{t('none')}</p>
      )}
    </FormDialog>
  );
}
