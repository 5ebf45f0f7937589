'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { useEngine } from '@/lib/client/live/hooks';
import { useFaultAt, useNetworkForm } from './form-context';
import { Fixes } from './Fixes';

const own = ['bridge', 'macvlan', 'ipvlan', 'overlay'] as const;
type Own = (typeof own)[number];
/** Of these the engine makes one each, by itself. */
const single = ['host', 'null'];

/** Name, driver, and what kind of a network it shall be. */
export function BasicFields() {
  const t = useTranslations('networkCreate');
  const { form, set } = useNetworkForm();
  const at = useFaultAt();
  const engine = useEngine()?.info ?? null;
  const noSwarm = engine !== null && !engine.swarmManager;
  const plugins = (engine?.networkDrivers ?? []).filter((name) => !isOwn(name) && !single.includes(name));
  const driver = isOwn(form.driver) ? form.driver : 'other';
  return (
    <>
      <div className="run-two">
        <div className="run-fg">
          <Field label={t('name')} hint={t('nameHint')} error={at('name').error}>
            <TextInput mono autoFocus value={form.name} onChange={(event) => set({ name: event.target.value })} />
          </Field>
        </div>
        <div className="run-fg">
          <Field
            label={t('driver')}
            help={
              noSwarm && driver !== 'overlay' ? `${t(`drivers.${driver}`)} ${t('noSwarm')}` : t(`drivers.${driver}`)
            }
            error={at('driver').error}
          >
            <Select
              value={form.driver}
              onValueChange={(name) => set({ driver: name })}
              options={[...own, ...plugins].map((name) => ({
                value: name,
                label: name === 'overlay' && noSwarm ? t('noSwarmOption') : name,
                disabled: name === 'overlay' && noSwarm,
              }))}
            />
          </Field>
        </div>
      </div>
      <div className="run-fg net-checks">
        {(['internal', 'ipv6', ...(form.driver === 'overlay' ? (['attachable'] as const) : [])] as const).map((key) => (
          <div key={key}>
            <Checkbox
              label={t(`traits.${key}`)}
              showLabel
              checked={form[key]}
              onCheckedChange={(on) => set({ [key]: on })}
            />
            <p className="help">{t(`traits.${key}Help`)}</p>
          </div>
        ))}
        <Fixes path="ipv6" alone />
      </div>
    </>
  );
}

function isOwn(name: string): name is Own {
  return (own as readonly string[]).includes(name);
}
