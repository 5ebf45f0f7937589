'use client';

import { useTranslations } from 'next-intl';
import type { SuggestedField } from './use-suggestions';

/** What can be taken into the field above it, each with what it is; nothing while it is not open. */
export function SuggestionList({ list: { id, open, items, active, take } }: { list: SuggestedField }) {
  const t = useTranslations('ui');
  if (!open) return null;
  return (
    <ul id={id} className="suggest" role="listbox" aria-label={t('suggestions')}>
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
            take(item);
          }}
        >
          <code>{item.text}</code>
          <span className="dim">{item.hint}</span>
        </li>
      ))}
    </ul>
  );
}
