'use client';

import { Trash2 } from 'lucide-react';
import { useMay } from '@/lib/client/session-facts';
import type { Operation } from '@/lib/contract/permission';
import { Button } from '../ui/Button';
import { SelectionBar } from '../ui/SelectionBar';

interface RemovalBarProps<R> {
  /** Whoever may not do it has no bar. */
  operation: Operation;
  /** Of the selected rows those that are there still and can be removed. */
  chosen: readonly R[];
  /** What is selected, and what the button says. */
  words: { selected: string; remove: string };
  command: string;
  onRemove: (chosen: readonly R[]) => void;
  onClear: () => void;
}

/** The bar of a list from which what is selected can be removed. */
export function RemovalBar<R>({ operation, chosen, words, command, onRemove, onClear }: RemovalBarProps<R>) {
  if (!useMay(operation)) return null;
  return (
    <SelectionBar label={words.selected} count={chosen.length} onClear={onClear} command={command}>
      <Button variant="danger" icon={<Trash2 className="i" aria-hidden />} onClick={() => onRemove(chosen)}>
        {words.remove}
      </Button>
    </SelectionBar>
  );
}
