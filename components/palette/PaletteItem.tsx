'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Mark } from '../ui/Mark';
import type { Item } from './item';

/** One offer of the palette. */
export function PaletteItem({ item, onChoose }: { item: Item; onChoose: (item: Item) => void }) {
  const { icon: Icon, title, note, mark, danger } = item;
  return (
    <Autocomplete.Item
      value={item}
      className={danger ? 'palette-i danger' : 'palette-i'}
      onClick={() => onChoose(item)}
    >
      <Icon className="i" aria-hidden />
      <span className="palette-t">{title}</span>
      {note ? <span className="dim palette-s">{note}</span> : null}
      {mark ? <Mark kind={mark} /> : null}
    </Autocomplete.Item>
  );
}
