'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { MirrorRule } from '@/lib/contract/mirrors/mirrors';
import { sourcesOf } from '@/lib/contract/mirrors/sources';
import { parseReference } from '@/lib/contract/reference';
import { parseRegistryAddress } from '@/lib/contract/registries/address';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';

interface RuleFormProps {
  rule: MirrorRule;
  isNew: boolean;
  busy: boolean;
  onKeep: (rule: MirrorRule) => void;
  onClose: () => void;
}

const librarySpellings = ['both', 'with', 'without'] as const;

/** One rule, with what it makes of an image of that origin. */
export function RuleForm({ rule: given, isNew, busy, onKeep, onClose }: RuleFormProps) {
  const t = useTranslations('mirrors');
  const [rule, setRule] = useState(given);
  const [from, to] = [parseRegistryAddress(rule.from), parseRegistryAddress(rule.to)];
  const isHub = from?.host === 'docker.io' && from.prefix === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from && to) onKeep(rule);
  };
  const wrong = (text: string, read: unknown) => (text !== '' && !read ? t('form.noAddress') : undefined);
  return (
    <form className="mform" aria-label={t(isNew ? 'form.add' : 'form.edit')} onSubmit={submit}>
      <Field label={t('form.from')} help={t('form.fromHelp')} error={wrong(rule.from, from)}>
        <TextInput mono value={rule.from} onChange={(event) => setRule({ ...rule, from: event.target.value })} />
      </Field>
      <Field label={t('form.to')} help={t('form.toHelp')} error={wrong(rule.to, to)}>
        <TextInput
          mono
          autoFocus
          value={rule.to}
          placeholder="mirror.example"
          onChange={(event) => setRule({ ...rule, to: event.target.value })}
        />
      </Field>
      {isHub ? (
        <Field label={t('form.library')}>
          <Select
            value={rule.library}
            onValueChange={(library) => setRule({ ...rule, library })}
            options={librarySpellings.map((value) => ({ value, label: t(`form.spelling.${value}`) }))}
          />
        </Field>
      ) : null}
      <p className="mid">{from && to ? exampleOf(rule).join(' → ') : null}</p>
      <div className="acts">
        <Button type="submit" variant="primary" disabled={busy || !from || !to}>
          {t('form.keep')}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Where an image below the origin is looked for by this rule alone. */
function exampleOf(rule: MirrorRule): string[] {
  const from = parseRegistryAddress(rule.from);
  const name = from?.host === 'docker.io' && from.prefix === '' ? 'python:3' : `${rule.from}/name:1`;
  const parsed = parseReference(name);
  if (parsed.fault !== undefined) return [];
  return sourcesOf(parsed.reference, [{ ...rule, enabled: true }]).map(({ reference }) => reference.familiar);
}
