'use client';

import { ArrowRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { RowInput } from '../RowInput';
import { useRun } from '../use-run-form';

const protocols = ['tcp', 'udp', 'sctp'] as const;

/** One published port: of the host, in the container, its protocol, and who reaches it. */
export function PortFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslations('run.ports');
  const { watch, setValue } = useRun();
  const { hostIp, containerPort, protocol } = watch(`ports.${index}`);
  const [ownAddress, setOwnAddress] = useState(hostIp !== '' && hostIp !== '127.0.0.1');
  const row = String(index + 1);
  const changed = { shouldDirty: true, shouldValidate: true };
  const reach = ownAddress ? 'address' : hostIp === '' ? 'everyone' : 'local';
  const setReach = (next: 'local' | 'everyone' | 'address') => {
    setOwnAddress(next === 'address');
    if (next !== 'address') setValue(`ports.${index}.hostIp`, next === 'local' ? '127.0.0.1' : '', changed);
  };
  return (
    <div className="run-ports">
      <RowInput
        name={`ports.${index}.hostPort`}
        label={t('hostN', { row })}
        placeholder={t('anyPort')}
        inputMode="numeric"
      />
      <span className="run-to">
        <ArrowRight className="i s" aria-hidden />
      </span>
      <RowInput name={`ports.${index}.containerPort`} label={t('containerN', { row })} inputMode="numeric" />
      <Select
        label={t('protocolN', { row })}
        value={protocol}
        onValueChange={(next) => setValue(`ports.${index}.protocol`, next, changed)}
        options={protocols.map((value) => ({ value, label: value }))}
      />
      <div className="run-reach">
        <Select
          label={t('reachN', { row })}
          value={reach}
          onValueChange={setReach}
          options={(['local', 'everyone', 'address'] as const).map((value) => ({ value, label: t(value) }))}
        />
        {ownAddress ? <RowInput name={`ports.${index}.hostIp`} label={t('addressN', { row })} /> : null}
      </div>
      <IconButton
        size="md"
        label={t('remove', { port: containerPort || row })}
        icon={<X className="i" aria-hidden />}
        onClick={onRemove}
      />
    </div>
  );
}
