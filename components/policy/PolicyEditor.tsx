'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import type { Policy } from '@/lib/contract/policy/policy';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import { BeyondList } from './BeyondList';
import { BindChoice } from './BindChoice';
import { CapabilityChoice } from './CapabilityChoice';
import { NamespaceChoice } from './NamespaceChoice';
import { Switch } from './Switch';
import { usePolicy } from './use-policy';
import { WordList } from './WordList';

/** The choices of a policy as sections, and below them what the kept one forbids of the containers that are there. */
export function PolicyEditor({ kept }: { kept: Policy }) {
  const t = useTranslations('policy');
  const toast = useToast();
  const { save } = usePolicy();
  const { run, busy, problem, clear } = useCall();
  const [policy, setPolicy] = useState(kept);
  const mayChange = useMay('policy.change');
  const changed = JSON.stringify(policy) !== JSON.stringify(kept);
  const set = (change: Partial<Policy>) => setPolicy({ ...policy, ...change });
  const reset = () => {
    setPolicy(kept);
    clear();
  };
  const submit = () =>
    run(async () => {
      setPolicy(await save(policy));
      toast({ title: t('saved') });
    });

  return (
    <>
      <p className="policy-who">{t(mayChange ? 'who' : 'readOnly')}</p>
      <fieldset className="policy" disabled={!mayChange || busy}>
        <SettingsSection title={t('bind.title')} lead={t('bind.lead')}>
          <BindChoice value={policy.bindMounts} onChange={(bindMounts) => set({ bindMounts })} />
          <div className="choice">
            <Switch name="engineSocket" policy={policy} set={set} />
            <Switch name="volumeDrivers" policy={policy} set={set} />
          </div>
        </SettingsSection>
        <SettingsSection title={t('process.title')} lead={t('process.lead')}>
          <div className="choice">
            <Switch name="privileged" policy={policy} set={set} />
            <Switch name="devices" policy={policy} set={set} />
            <Switch name="securityOptions" policy={policy} set={set} />
          </div>
        </SettingsSection>
        <SettingsSection title={t('namespaces.title')} lead={t('namespaces.lead')}>
          <NamespaceChoice value={policy.hostNamespaces} onChange={(hostNamespaces) => set({ hostNamespaces })} />
          <div className="choice">
            <Switch name="hostNetworks" policy={policy} set={set} />
          </div>
        </SettingsSection>
        <SettingsSection title={t('capabilities.title')} lead={t('capabilities.lead')}>
          <CapabilityChoice value={policy.capabilities} onChange={(capabilities) => set({ capabilities })} />
        </SettingsSection>
        <SettingsSection title={t('sysctls.title')} lead={t('sysctls.lead')}>
          <WordList
            label={t('sysctls.label')}
            placeholder="net.core.somaxconn"
            words={policy.sysctls}
            onChange={(sysctls) => set({ sysctls })}
          />
        </SettingsSection>
      </fieldset>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {mayChange ? (
        <div className="policy-bar">
          <Button variant="primary" disabled={!changed || busy} onClick={() => void submit()}>
            {t('save')}
          </Button>
          <Button variant="ghost" disabled={!changed || busy} onClick={reset}>
            {t('discard')}
          </Button>
          {changed ? <span>{t('unsaved')}</span> : null}
        </div>
      ) : null}
      <BeyondList />
    </>
  );
}
