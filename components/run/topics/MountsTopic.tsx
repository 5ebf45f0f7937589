'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { MountRow } from '@/lib/contract/run/fields/mount-row';
import { Button } from '../../ui/Button';
import { FieldTable } from '../fields/FieldTable';
import { mountFields } from '../fields/topic-fields';
import { mayMount } from '../policy-hints';
import { RowNotes } from '../RowNotes';
import { isRefused, useRunFacts } from '../run-context';
import { useRun } from '../use-run-form';
import { MountFields } from './MountFields';
import { RowsFoot } from './Rows';

const blank = MountRow.parse({ target: '' });

/** Volumes, folders of the host, memory. The places that the image declares are one click away. */
export function MountsTopic() {
  const t = useTranslations('run.mounts');
  const { control, watch } = useRun();
  const { config, policy, refusal } = useRunFacts();
  const { fields, append, remove } = useFieldArray({ control, name: 'mounts' });
  const mounts = watch('mounts');
  const targets = mounts.map((row) => row.target);
  const beyond = (index: number) => {
    const row = mounts[index];
    return policy && row && !mayMount(policy, row) && !isRefused(refusal, `mounts.${index}.source`);
  };
  const places = config?.volumes ?? [];
  const keep = (target: string) => {
    const stem = watch('name') || target.split('/').filter(Boolean).pop() || 'data';
    append({ ...blank, source: `${stem}-data`, target });
  };
  return (
    <>
      {fields.length > 0 ? (
        <div className="run-mounts run-gh" aria-hidden>
          <span>{t('kind')}</span>
          <span>{t('source')}</span>
          <span />
          <span>{t('target')}</span>
        </div>
      ) : null}
      {fields.map((row, index) => (
        <div key={row.id}>
          <MountFields index={index} onRemove={() => remove(index)} />
          {beyond(index) ? (
            <p className="wrong run-note">
              <CircleAlert className="i s" aria-hidden />
              <span>{t('beyondPolicy')}</span>
            </p>
          ) : null}
          <RowNotes paths={['kind', 'source', 'target', 'readOnly'].map((name) => `mounts.${index}.${name}`)} />
          <details className="run-more">
            <summary>{t('options')}</summary>
            <FieldTable fields={mountFields[mounts[index]?.kind ?? 'volume'](`mounts.${index}`)} />
          </details>
        </div>
      ))}
      <RowNotes paths={['mounts']} />
      {policy && policy.bindMounts.mode !== 'all' ? (
        <p className="help run-policy">
          {policy.bindMounts.mode === 'none' || policy.bindMounts.prefixes.length === 0
            ? t('policyNone')
            : t('policyFolders', { folders: policy.bindMounts.prefixes.join(', ') })}
        </p>
      ) : null}
      <RowsFoot add={t('add')} onAdd={() => append(blank)}>
        {places
          .filter((place) => !targets.includes(place))
          .map((place) => (
            <Button key={place} size="xs" onClick={() => keep(place)}>
              {t('keep', { place })}
            </Button>
          ))}
        <span className="dim">
          {places.length > 0 ? t('declares', { places: places.join(', ') }) : t('volumeHint')}
        </span>
      </RowsFoot>
    </>
  );
}
