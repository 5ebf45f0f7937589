'use client';

import type { Suggestion } from './suggestions';

interface SuggestionListProps {
  id: string;
  label: string;
  items: readonly Suggestion[];
  /** The one that Enter takes; -1: none. */
  active: number;
  onTake: (item: Suggestion) => void;
}

/** What can be taken into the field above it, each with what it is. */
export function SuggestionList({ id, label, items, active, onTake }: SuggestionListProps) {
  return (
    <ul id={id} className="suggest" role="listbox" aria-label={label}>
      {items.map((item, index) => (
        <li
          key={item.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === active ? 'is-active' : undefined}
          // Before the field would lose the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          <code>{item.text}</code>
          <span className="dim">{item.hint}</span>
        </li>
      ))}
    </ul>
  );
}
