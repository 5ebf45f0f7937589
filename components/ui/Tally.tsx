'use client';

import { Mark, type MarkKind } from './Mark';

interface TallyProps<K extends string> {
  items: readonly { key: K; label: string; count: number; mark?: MarkKind }[];
  /** Null: none of them. */
  value: K | null;
  onChange: (key: K) => void;
  /** What is counted, for a screen reader. */
  label?: string;
}

/** Counts by state that filter the list: one is chosen. */
export function Tally<K extends string>({ items, value, onChange, label }: TallyProps<K>) {
  return (
    <div className="tally" role="group" aria-label={label}>
      {items.map((item) => (
        <button key={item.key} type="button" aria-pressed={item.key === value} onClick={() => onChange(item.key)}>
          {item.mark ? <Mark kind={item.mark} /> : null}
          <b className="num">{item.count}</b>
          {item.label}
        </button>
      ))}
    </div>
  );
}
