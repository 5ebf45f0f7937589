'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/Checkbox';

/** Names told; of more their number is told. */
const named = 4;

interface AnonymousVolumesProps {
  /** Their names, as the engine made them: 64 digits. */
  volumes: readonly string[];
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
}

/** Asks whether the anonymous volumes of what is removed go as well, and says which they are. Nothing where there is none. */
export function AnonymousVolumes({ volumes, checked, onCheckedChange }: AnonymousVolumesProps) {
  const t = useTranslations('containers.confirm');
  if (volumes.length === 0) return null;
  const names = volumes.slice(0, named).map((name) => name.slice(0, 12));
  return (
    <span className="confirm-v">
      <Checkbox
        showLabel
        label={t('remove.volumes', { count: volumes.length })}
        checked={checked}
        onCheckedChange={onCheckedChange}
      />
      <span className="confirm-n mono dim">
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
        {volumes.length > named ? <span>{t('more', { count: volumes.length - named })}</span> : null}
      </span>
    </span>
  );
}
