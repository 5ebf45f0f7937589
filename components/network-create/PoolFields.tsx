'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { TextInput } from '@/components/ui/TextInput';
import { hasWholeSmallOnes, takenBy } from '@/lib/contract/network/check';
import { readPrefix, writePrefix } from '@/lib/contract/network/prefix';
import { roomOf } from '@/lib/contract/network/room';
import { suggestSubnet } from '@/lib/contract/network/suggest-subnet';
import { AuxFields } from './AuxFields';
import { useFaultAt, useNetworkForm } from './form-context';
import { Fixes } from './Fixes';
import { poolPath, toRequest, type PoolState } from './state';

interface PoolFieldsProps {
  index: number;
  pool: PoolState;
  onChange: (change: Partial<PoolState>) => void;
  onRemove: () => void;
}

/** So many addresses are counted; more are more than anybody counts. */
const countable = 1n << 32n;

/** One subnet, and what of it is given away. */
export function PoolFields({ index, pool, onChange, onRemove }: PoolFieldsProps) {
  const t = useTranslations('networkCreate.pools');
  const { form, world } = useNetworkForm();
  const at = useFaultAt();
  const path = poolPath(form, index);
  const read = toRequest({ ...form, pools: [pool] }).pools[0];
  const room = read ? roomOf(read, hasWholeSmallOnes(world.engine)) : null;
  const suggest = () => {
    const others = form.pools.filter((one) => one !== pool).flatMap(({ subnet }) => readPrefix(subnet.trim()) ?? []);
    const taken = [...takenBy(form.driver, world.networks).map(({ prefix }) => prefix), ...others];
    // A bridge has one subnet of each kind.
    const kind = form.ipv6 && others.some((one) => one.kind === 32) ? 128 : 32;
    const free = suggestSubnet(kind, taken, readPrefix(pool.subnet.trim()));
    if (free) onChange({ subnet: writePrefix(free) });
  };
  const bound = (name: 'subnet' | 'range' | 'gateway') => ({
    value: pool[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <div className="net-pool" role="group" aria-label={t('nth', { index: index + 1 })}>
      <div className="net-pool-h">
        <h3>{t('nth', { index: index + 1 })}</h3>
        {room !== null ? (
          <span className="dim num">{room < countable ? t('room', { count: Number(room) }) : t('manyRoom')}</span>
        ) : null}
        <span className="end">
          <Button variant="ghost" size="xs" onClick={suggest}>
            {t('suggest')}
          </Button>
          <IconButton size="sm" label={t('remove')} icon={<X className="i s" aria-hidden />} onClick={onRemove} />
        </span>
      </div>
      <div>
        <Field label={t('subnet')} error={at(`${path}.subnet`).error}>
          <TextInput mono placeholder="10.5.0.0/24" {...bound('subnet')} />
        </Field>
        <Fixes path={`${path}.subnet`} onFix={(subnet) => onChange({ subnet })} />
      </div>
      <div className="run-two">
        <div className="run-fg">
          <Field label={t('range')} error={at(`${path}.range`).error}>
            <TextInput mono placeholder={t('rangeHint')} {...bound('range')} />
          </Field>
          <Fixes path={`${path}.range`} onFix={(range) => onChange({ range })} />
        </div>
        <div className="run-fg">
          <Field label={t('gateway')} error={at(`${path}.gateway`).error}>
            <TextInput mono placeholder={t('gatewayHint')} {...bound('gateway')} />
          </Field>
        </div>
      </div>
      <AuxFields path={path} aux={pool.aux} onChange={(aux) => onChange({ aux })} />
    </div>
  );
}
