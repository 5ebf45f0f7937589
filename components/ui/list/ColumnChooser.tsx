'use client';

import { Columns3 } from 'lucide-react';
import { Menu, type MenuItem } from '../Menu';
import { columnsIn, withColumn, type ColumnChoice } from './column-choice';

interface ColumnChooserProps<I extends string> {
  /** The accessible name of the button, and the heading over the columns. */
  label: string;
  head: string;
  choice: ColumnChoice<I>;
  wordOf: (id: I) => string;
  /** As the address holds it. */
  value: string;
  onChange: (value: string) => void;
  /** What else there is to choose of the list. */
  more?: readonly (MenuItem | 'separator')[];
}

/** Which columns a list has. The menu stays open while one chooses. */
export function ColumnChooser<I extends string>(props: ColumnChooserProps<I>) {
  const { label, head, choice, wordOf, value, onChange, more = [] } = props;
  const shown = columnsIn(choice, value);
  return (
    <Menu
      label={label}
      trigger={<Columns3 className="i" aria-hidden />}
      size="md"
      head={head}
      items={[
        ...choice.ids
          .filter((id) => !choice.fixed.includes(id))
          .map((id) => ({
            label: wordOf(id),
            checked: shown.includes(id),
            staysOpen: true,
            onSelect: () => onChange(withColumn(choice, value, id)),
          })),
        ...more,
      ]}
    />
  );
}
