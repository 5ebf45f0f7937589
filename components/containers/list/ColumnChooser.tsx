'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu } from '@/components/ui/Menu';
import { columnIds, fixedColumns, readColumns, toggleColumn } from './column-ids';

interface ColumnChooserProps {
  /** As the address holds it. */
  word: string;
  onChange: (word: string) => void;
  group: boolean;
  onGroup: (group: boolean) => void;
}

/** Which columns the list has, and whether it is grouped. The menu stays open while one chooses. */
export function ColumnChooser({ word, onChange, group, onGroup }: ColumnChooserProps) {
  const t = useTranslations('containers');
  const shown = readColumns(word);
  return (
    <Menu
      label={t('view.label')}
      trigger={<Columns3 className="i" aria-hidden />}
      size="md"
      head={t('view.columns')}
      items={[
        ...columnIds
          .filter((id) => !fixedColumns.includes(id))
          .map((id) => ({
            label: t(`columns.${id}`),
            checked: shown.includes(id),
            staysOpen: true,
            onSelect: () => onChange(toggleColumn(word, id)),
          })),
        'separator',
        { label: t('view.group'), checked: group, staysOpen: true, onSelect: () => onGroup(!group) },
      ]}
    />
  );
}
