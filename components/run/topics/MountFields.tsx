'use client';

import { ArrowRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { hasSource, mountKinds } from '@/lib/contract/run/fields/mount-row';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { RowInput } from '../RowInput';
import { useRunFacts } from '../run-context';
import { useRun } from '../use-run-form';

/** One place whose files live outside of the container: what kind, where from, where to. */
export function MountFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslations('run.mounts');
  const { watch, setValue } = useRun();
  const { policy } = useRunFacts();
  const none = policy?.bindMounts.mode === 'none';
  const { kind, target, readOnly } = watch(`mounts.${index}`);
  const row = String(index + 1);
  const changed = { shouldDirty: true, shouldValidate: true };
  const named = hasSource(kind);
  const setKind = (next: (typeof mountKinds)[number]) => {
    setValue(`mounts.${index}.kind`, next, changed);
    if (next === 'anonymous') setValue(`mounts.${index}.readOnly`, false, changed);
    if (next === 'anonymous' || next === 'tmpfs') setValue(`mounts.${index}.source`, '', changed);
  };
  return (
    <div className="run-mounts">
      <Select
        label={t('kindN', { row })}
        value={kind}
        onValueChange={setKind}
        options={mountKinds.map((value) =>
          value === 'bind' && none ? { value, label: t('bindForbidden'), disabled: true } : { value, label: t(value) },
        )}
      />
      <RowInput
        name={`mounts.${index}.source`}
        label={t('sourceN', { row })}
        disabled={!named}
        placeholder={
          named
            ? t(kind === 'bind' ? 'sourceBind' : kind === 'image' ? 'sourceImage' : 'sourceVolume')
            : t('sourceNone')
        }
      />
      <span className="run-to">
        <ArrowRight className="i s" aria-hidden />
      </span>
      <RowInput name={`mounts.${index}.target`} label={t('targetN', { row })} placeholder="/data" />
      <Checkbox
        label={t('readOnly')}
        showLabel
        disabled={kind === 'anonymous'}
        checked={readOnly}
        onCheckedChange={(next) => setValue(`mounts.${index}.readOnly`, next, changed)}
      />
      <IconButton
        size="md"
        label={t('remove', { target: target || row })}
        icon={<X className="i" aria-hidden />}
        onClick={onRemove}
      />
    </div>
  );
}
