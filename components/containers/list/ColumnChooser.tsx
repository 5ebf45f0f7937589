'use client';

import { useTranslations } from 'next-intl';
import { ColumnChooser as Chooser } from '@/components/ui/list/ColumnChooser';
import { containerColumns } from './column-ids';

interface ColumnChooserProps {
  /** As the address holds it. */
  word: string;
  onChange: (word: string) => void;
  group: boolean;
  onGroup: (group: boolean) => void;
}

/** Which columns the list has, and whether it is grouped. */
export function ColumnChooser({ word, onChange, group, onGroup }: ColumnChooserProps) {
  const t = useTranslations('containers');
  return (
    <Chooser
      label={t('view.label')}
      head={t('view.columns')}
      choice={containerColumns}
      wordOf={(id) => t(`columns.${id}`)}
      value={word}
      onChange={onChange}
      more={['separator', { label: t('view.group'), checked: group, staysOpen: true, onSelect: () => onGroup(!group) }]}
    />
  );
}
