'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useVolumes } from '@/lib/client/live/hooks';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { CreatedVolume } from '@/lib/contract/volume/create';
import { Section } from '../container/Section';
import { PairRows } from '../network-create/PairRows';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { DraftForm } from '../ui/DraftForm';
import { Field } from '../ui/Field';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { useDraft } from '../ui/use-draft';
import { volumeHref } from '../volumes/names';
import { KindFields } from './KindFields';
import { DriverField } from './DriverField';
import { saidOf, type Place } from './said-of';
import { emptyForm, faultsOf, kinds, toRequest, toShown, type FormState } from './state';

/** The form of a new volume and the same as a command. What is wrong is told as it is typed. */
export function CreateVolume() {
  const t = useTranslations('volumeCreate');
  const tRule = useTranslations('problem.rules');
  const env = useEnv();
  const router = useRouter();
  const volumes = useVolumes();
  const { form, set: change, tried, busy, problem, element, submit } = useDraft<FormState>(emptyForm);
  const [existing, setExisting] = useState<string | null>(null);
  const request = useMemo(() => toRequest(form), [form]);
  const faults = useMemo(() => faultsOf(form), [form]);
  const set = (changed: Partial<FormState>) => {
    change(changed);
    setExisting(null);
  };
  const said = useMemo(() => saidOf(problem, form), [problem, form]);
  const errorOf = (place: Place) => {
    const fault = place in faults ? faults[place as keyof typeof faults] : undefined;
    if (fault && (fault === 'form' || tried)) return t(`faults.${fault}`);
    const told = said[place];
    return told && ('rule' in told ? tRule(told.rule, { subject: told.subject }) : told.words);
  };
  const taken = volumes?.some(({ name }) => name === request.name) ?? false;
  const send = async () => {
    const made = await api<CreatedVolume>('POST', envPath(env, 'volumes', 'create'), request);
    if (made.existed) setExisting(made.name);
    else router.push(volumeHref(env, made.name));
  };
  const words = { name: t('pairs.name'), value: t('pairs.value'), add: t('pairs.add'), remove: t('pairs.remove') };
  return (
    <DraftForm element={element} className="vform" onSubmit={() => void submit(Object.keys(faults).length > 0, send)}>
      <div className="head">
        <h1>{t('title')}</h1>
      </div>
      <div className="run-base">
        <div className="run-two">
          <div className="run-fg">
            <Field label={t('name')} help={taken ? t('taken') : t('nameHelp')} error={errorOf('name')}>
              <TextInput mono autoFocus value={form.name} onChange={(event) => set({ name: event.target.value })} />
            </Field>
          </div>
          <div className="run-fg">
            <Field label={t('kind')} help={t(`kindHelp.${form.kind}`)} error={errorOf('kind')}>
              <Select
                value={form.kind}
                onValueChange={(kind) => set({ kind })}
                options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              />
            </Field>
          </div>
        </div>
        <KindFields
          form={form}
          onField={(field, value) => set({ fields: { ...form.fields, [field]: value } })}
          errorOf={errorOf}
        />
        {form.kind === 'other' ? (
          <>
            <DriverField value={form.driver} onChange={(driver) => set({ driver })} error={errorOf('driver')} />
            <Section title={t('options')}>
              <PairRows label={t('options')} rows={form.free} onChange={(free) => set({ free })} words={words} />
              {errorOf('options') ? <p className="wrong">{errorOf('options')}</p> : null}
            </Section>
          </>
        ) : null}
        <Section title={t('labels')} note={form.labels.length || undefined}>
          <PairRows label={t('labels')} rows={form.labels} onChange={(labels) => set({ labels })} words={words} />
        </Section>
        <Section title={t('command')} note={form.kind === 'cifs' ? t('masked') : undefined}>
          <CommandLine command={dockerCommand('volume.create', toShown(form))} />
        </Section>
        {existing === null ? null : (
          <p className="banner warn" role="status">
            {t.rich('existed', {
              volume: () => (
                <Link className="link" href={volumeHref(env, existing)}>
                  {existing}
                </Link>
              ),
            })}
          </p>
        )}
        {problem ? <ProblemPanel problem={problem} /> : null}
      </div>
      <div className="run-bar">
        <Button type="submit" variant="primary" disabled={busy} aria-busy={busy || undefined}>
          {busy ? t('busy') : t('submit')}
        </Button>
      </div>
    </DraftForm>
  );
}
