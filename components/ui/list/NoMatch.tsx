'use client';

import { Button } from '../Button';
import { EmptyState } from '../EmptyState';

interface NoMatchProps {
  /** What it says: a title, a sentence, and the button. */
  word: (key: 'title' | 'body' | 'clear') => string;
  onClear: () => void;
}

/** In place of rows when the filter lets none through: says so, and takes the filter away. */
export function NoMatch({ word, onClear }: NoMatchProps) {
  return (
    <EmptyState title={word('title')} body={word('body')}>
      <Button onClick={onClear}>{word('clear')}</Button>
    </EmptyState>
  );
}
