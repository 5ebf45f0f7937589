'use client';

import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { takeSuggestion, type Suggestion, type Suggestions } from './suggestions';

interface Options {
  value: string;
  onChange: (value: string) => void;
  input: RefObject<HTMLInputElement | null>;
  suggest: ((text: string, caret: number) => Suggestions) | undefined;
}

/**
 * The keyboard of a field with suggestions (WAI-ARIA, combobox with a list): arrows choose, Enter and Tab take what is
 * chosen, Escape closes the list first. They open as one types or presses an arrow.
 */
export function useSuggestions({ value, onChange, input, suggest }: Options) {
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const found = suggest && caret !== null ? suggest(value, caret) : null;
  const open = found !== null && found.items.length > 0;
  const close = () => {
    setCaret(null);
    setActive(-1);
  };
  const look = () => {
    setCaret(input.current?.selectionStart ?? value.length);
    setActive(-1);
  };
  const take = (item: Suggestion) => {
    if (!found) return;
    const [text, at] = takeSuggestion(value, found, item);
    onChange(text);
    setActive(-1);
    setCaret(item.more ? at : null);
    requestAnimationFrame(() => {
      input.current?.focus();
      // Whoever has typed on meanwhile has the caret where it belongs.
      if (input.current?.value === text) input.current.setSelectionRange(at, at);
    });
  };
  /** Answers whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggest) {
      if (!open) look();
      else setActive((active + step + found.items.length) % found.items.length);
    } else if (!open) return false;
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && found.items[active]) take(found.items[active]);
    else return false;
    event.preventDefault();
    return true;
  };
  /** What the field tells of its list. */
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    'aria-activedescendant': open && active >= 0 ? `${id}-${active}` : undefined,
  } as const;
  return { id, open, items: found?.items ?? [], active, look, close, take, onKeyDown, combobox };
}
export type SuggestedField = ReturnType<typeof useSuggestions>;
