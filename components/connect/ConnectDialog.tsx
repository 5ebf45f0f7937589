'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { JoinableNetwork } from './joinable';
import { useConnection } from './use-connection';

/** Of the two that are to be joined the one that a person chooses. */
export interface JoinChoice {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

interface ConnectDialogProps {
  env: string;
  title: string;
  choice: JoinChoice;
  /** What the names are called by which others find it. */
  aliases: string;
  /** Who joins what; null: there is none to choose. */
  pair: { network: JoinableNetwork; container: { id: string; name: string } } | null;
  /** What is said when there is none. */
  none: string;
  onClose: () => void;
}

/** Joins a container to a network, with names, addresses and options of its own where they are wanted. */
export function ConnectDialog({ env, title, choice, aliases, pair, none, onClose }: ConnectDialogProps) {
  const t = useTranslations('networks.join');
  const { run, busy, problem } = useCall();
  const { isWrong, wrong, bind, asked, words } = useConnection(pair?.network ?? null, problem);
  const subnetOf = (ipv6: boolean) => pair?.network.pools.find(({ subnet }) => subnet.includes(':') === ipv6)?.subnet;
  const join = async ({ network, container }: NonNullable<typeof pair>) => {
    const body = { containerId: container.id, ...asked };
    if (await run(() => api<void>('POST', envPath(env, 'networks', network.id, 'connect'), body))) onClose();
  };
  return (
    <FormDialog
      title={title}
      action={t('action')}
      disabled={pair === null}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
        else if (pair) void join(pair);
      }}
    >
      {pair === null ? (
        <p className="dim">{none}</p>
      ) : (
        <>
          <Field label={choice.label}>
            <Select value={choice.value} onValueChange={choice.onChange} options={choice.options} />
          </Field>
          <Field label={aliases} help={t('aliasesHelp')} error={wrong('aliases')}>
            <TextInput mono {...bind('aliases')} />
          </Field>
          <Field label={t('ipv4')} help={t('addressHelp')} error={wrong('ipv4')} hint={subnetOf(false)}>
            <TextInput mono {...bind('ipv4')} />
          </Field>
          {subnetOf(true) ? (
            <Field label={t('ipv6')} error={wrong('ipv6')} hint={subnetOf(true)}>
              <TextInput mono {...bind('ipv6')} />
            </Field>
          ) : null}
          <Field label={t('options')} help={t('optionsHelp')} error={wrong('options')}>
            <TextInput mono {...bind('options')} />
          </Field>
          <CommandLine
            command={dockerCommand('network.connect', {
              ...{ network: pair.network.name, name: pair.container.name, ...words },
            })}
          />
        </>
      )}
    </FormDialog>
  );
}
