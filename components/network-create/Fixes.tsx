'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { takenBy } from '@/lib/contract/network/check';
import { writePrefix } from '@/lib/contract/network/prefix';
import { suggestSubnet } from '@/lib/contract/network/suggest-subnet';
import { useFaultAt, useNetworkForm } from './form-context';
import { emptyPool } from './state';

interface FixesProps {
  path: string;
  /** Puts the value that is right in the place of the wrong one. */
  onFix?: (value: string) => void;
  /** No field tells the fault: its words stand here. */
  alone?: boolean;
}

/** What can be pressed to correct what is wrong at a path. */
export function Fixes({ path, onFix, alone = false }: FixesProps) {
  const t = useTranslations('networkCreate');
  const { form, set, world } = useNetworkForm();
  const { error, fault } = useFaultAt()(path);
  const value = fault?.key === 'hostBits' ? fault.values['fixed'] : fault?.key === 'clash' ? fault.values['free'] : '';
  const addIpv6 = () => {
    const free = suggestSubnet(
      128,
      takenBy(form.driver, world.networks).map(({ prefix }) => prefix),
    );
    set({ pools: [...form.pools, { ...emptyPool, subnet: free ? writePrefix(free) : '' }] });
  };
  return (
    <>
      {alone && error ? (
        <p className="wrong">
          <CircleAlert className="i s" aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {value && onFix ? (
        <div className="net-fix">
          <Button variant="ghost" size="xs" onClick={() => onFix(value)}>
            {t('fix', { value })}
          </Button>
        </div>
      ) : null}
      {fault?.key === 'needsIpv6' ? (
        <div className="net-fix">
          <Button variant="ghost" size="xs" onClick={() => set({ ipv6: true })}>
            {t('turnIpv6On')}
          </Button>
        </div>
      ) : null}
      {fault?.key === 'ipv6Pool' ? (
        <div className="net-fix">
          <Button variant="ghost" size="xs" onClick={addIpv6}>
            {t('addIpv6')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
