'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useEngine, useNetworks } from '@/lib/client/live/hooks';
import { checkNetwork } from '@/lib/contract/network/check';
import type { CreatedNetwork } from '@/lib/contract/network/create';
import type { NetworkRow } from '@/lib/contract/networks';
import { networkHref } from '../networks/names';
import { Button } from '../ui/Button';
import { DraftForm } from '../ui/DraftForm';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useDraft } from '../ui/use-draft';
import { BasicFields } from './BasicFields';
import { CommandPanel } from './CommandPanel';
import { NetworkFormContext } from './form-context';
import { LabelFields } from './LabelFields';
import { OptionFields } from './OptionFields';
import { PoolsFields } from './PoolsFields';
import { emptyForm, toRequest, type FormState } from './state';

const none: NetworkRow[] = [];

/** The form of a new network and, beside it, the same as a command. What is wrong is told as it is typed. */
export function CreateNetwork() {
  const t = useTranslations('networkCreate');
  const env = useEnv();
  const router = useRouter();
  const networks = useNetworks() ?? none;
  const engine = useEngine()?.info ?? null;
  const { form, set, tried, busy, problem, element, submit } = useDraft<FormState>(emptyForm);
  const world = useMemo(() => ({ networks, engine }), [networks, engine]);
  const request = useMemo(() => toRequest(form), [form]);
  const faults = useMemo(() => checkNetwork(request, world), [request, world]);
  const send = async () => {
    const made = await api<CreatedNetwork>('POST', envPath(env, 'networks', 'create'), request);
    router.push(networkHref(env, made.id));
  };
  const shown = faults.filter(({ key }) => tried || key !== 'nameMissing').length;
  return (
    <NetworkFormContext value={{ form, set, faults, problem, tried, world }}>
      <DraftForm element={element} className="run-page" onSubmit={() => void submit(faults.length > 0, send)}>
        <div className="run-col">
          <div className="head">
            <h1>{t('title')}</h1>
          </div>
          <div className="run-base net-form">
            <BasicFields />
            <PoolsFields />
            <OptionFields />
            <LabelFields />
            {problem ? <ProblemPanel problem={problem} /> : null}
          </div>
          <div className="run-bar">
            <Button type="submit" variant="primary" disabled={busy} aria-busy={busy || undefined}>
              {busy ? t('busy') : t('submit')}
            </Button>
            <span className="run-bar-t" role="status">
              {shown > 0 ? t('invalid', { count: shown }) : ''}
            </span>
          </div>
        </div>
        <CommandPanel request={request} />
      </DraftForm>
    </NetworkFormContext>
  );
}
