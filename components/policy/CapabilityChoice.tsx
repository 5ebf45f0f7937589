'use client';

import { useTranslations } from 'next-intl';
import { addedCapabilities, dangerousCapabilities, type AddedCapability } from '@/lib/contract/policy/capabilities';

interface CapabilityChoiceProps {
  value: readonly AddedCapability[];
  onChange: (value: AddedCapability[]) => void;
}

/** The capabilities that may be added to those which every container has. */
export function CapabilityChoice({ value, onChange }: CapabilityChoiceProps) {
  const t = useTranslations('policy.capabilities');
  const toggle = (name: AddedCapability, on: boolean) =>
    onChange(addedCapabilities.filter((one) => (one === name ? on : value.includes(one))));
  return (
    <ul className="policy-caps">
      {addedCapabilities.map((name) => (
        <li key={name}>
          <label className="check">
            <input
              type="checkbox"
              className="cb"
              checked={value.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            <code>{name}</code>
            {dangerousCapabilities.has(name) ? <span className="tag">{t('root')}</span> : null}
          </label>
        </li>
      ))}
    </ul>
  );
}
