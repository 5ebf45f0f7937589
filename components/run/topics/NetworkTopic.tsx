'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { useNetworks } from '@/lib/client/live/hooks';
import { isUserDefined } from '@/lib/contract/run/fields/network';
import { isFilled } from '@/lib/contract/run/rows';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { FieldTable } from '../fields/FieldTable';
import { GroupsField } from '../fields/GroupsField';
import { endpointFields } from '../fields/topic-fields';
import { Refused } from '../Refused';
import { RunField } from '../RunField';
import { mayShareNetwork } from '../policy-hints';
import { useNote, useRunFacts } from '../run-context';
import { useRun } from '../use-run-form';

const builtIn = ['bridge', 'host', 'none'];

/** The network: the engine's own, one that people made, the host's, or none. */
export function NetworkTopic() {
  const t = useTranslations('run.network');
  const errors = useTranslations('run.errors');
  const { watch, setValue } = useRun();
  const networks = useNetworks() ?? [];
  const { message } = useNote('network');
  const { policy } = useRunFacts();
  const noHost = policy !== null && !mayShareNetwork(policy);
  const chosen = watch('network');
  const made = networks.map(({ name }) => name).filter((name) => !builtIn.includes(name));
  const known = ['', ...made, 'host', 'none'];
  const options = [...known, ...(known.includes(chosen) ? [] : [chosen])].map((value) => ({
    value,
    label:
      value === ''
        ? t('default')
        : value === 'host'
          ? t(noHost ? 'hostForbidden' : value)
          : value === 'none'
            ? t(value)
            : value,
    disabled: value === 'host' && noHost && chosen !== 'host',
  }));
  const none = /^(host|none|container:.*)$/.test(chosen);
  const idle = chosen === 'host' && watch('ports').some(isFilled.port);
  return (
    <>
      <div className="run-half">
        <Field label={t('label')} help={idle ? t('hostPorts') : t('help')} error={message ? errors(message) : null}>
          <Select
            value={chosen}
            onValueChange={(next) => setValue('network', next, { shouldDirty: true, shouldValidate: true })}
            options={options}
          />
        </Field>
        <Refused path="network" />
      </div>
      {none ? null : <FieldTable fields={endpointFields('endpoint')} />}
      {isUserDefined(chosen) ? (
        <GroupsField
          name="moreNetworks"
          fields={endpointFields}
          head={(path) => <NetworkName path={path} names={made} />}
        />
      ) : null}
    </>
  );
}

/** The name of a further network: one that people made. */
function NetworkName({ path, names }: { path: string; names: readonly string[] }) {
  const t = useTranslations('run.network');
  const known = useId();
  return (
    <div className="run-half">
      <datalist id={known}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RunField name={`${path}.name` as FieldPath<RunForm>} label={t('more')} list={known} />
    </div>
  );
}
