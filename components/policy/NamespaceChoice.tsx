'use client';

import { useTranslations } from 'next-intl';
import type { HostNamespace } from '@/lib/contract/policy/policy';

const namespaces: readonly HostNamespace[] = ['net', 'pid', 'ipc', 'uts', 'user', 'cgroup'];
interface NamespaceChoiceProps {
  value: readonly HostNamespace[];
  onChange: (value: HostNamespace[]) => void;
}

/** The namespaces of the host that a container may share. */
export function NamespaceChoice({ value, onChange }: NamespaceChoiceProps) {
  const t = useTranslations('policy.namespaces');
  const toggle = (name: HostNamespace, on: boolean) =>
    onChange(namespaces.filter((one) => (one === name ? on : value.includes(one))));
  return (
    <div className="choice">
      {namespaces.map((name) => (
        <label key={name} className={value.includes(name) ? 'choice-i on' : 'choice-i'}>
          <input
            type="checkbox"
            className="cb"
            checked={value.includes(name)}
            onChange={(event) => toggle(name, event.target.checked)}
          />
          <span>
            <b>{t(`${name}.label`)}</b>
            <span>{t(`${name}.means`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
