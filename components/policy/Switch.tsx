'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Policy } from '@/lib/contract/policy/policy';

type Name = 'engineSocket' | 'volumeDrivers' | 'hostNetworks' | 'privileged' | 'devices' | 'securityOptions';
interface SwitchProps {
  name: Name;
  policy: Policy;
  set: (change: Partial<Policy>) => void;
}

/** One thing that is allowed or not, with what it would let a container do. */
export function Switch({ name, policy, set }: SwitchProps) {
  const t = useTranslations(`policy.switches.${name}`);
  const id = useId();
  return (
    <label className={policy[name] ? 'choice-i on' : 'choice-i'}>
      <input
        type="checkbox"
        className="cb"
        checked={policy[name]}
        aria-describedby={id}
        onChange={(event) => set({ [name]: event.target.checked })}
      />
      <span>
        <b>{t('label')}</b>
        <span id={id}>{t('means')}</span>
      </span>
    </label>
  );
}
