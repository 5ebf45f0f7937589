'use client';

import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import type { PastedPart } from '@/lib/contract/run/paste/pasted';
import { kindOf } from './part-kind';

/** A command on its way into the form. */
export interface Paste {
  /** What the box begins with; null: it is closed. */
  box: string | null;
  /** What became of the line that the form was filled with last; null: none was, or the note was put away. */
  parts: PastedPart[] | null;
  /** Whether the form was filled by a line at all. */
  filled: boolean;
  open: (text: string) => void;
  close: () => void;
  fill: (form: RunForm, parts: PastedPart[]) => void;
  putAway: () => void;
}

/** `show` opens the topics of the paths that a person must finish. */
export function usePaste(form: UseFormReturn<RunForm>, show: (paths: readonly string[]) => void): Paste {
  const [box, setBox] = useState<string | null>(null);
  const [parts, setParts] = useState<PastedPart[] | null>(null);
  const [filled, setFilled] = useState(false);
  return {
    box,
    parts,
    filled,
    open: setBox,
    close: () => setBox(null),
    fill: (values, told) => {
      form.reset(values, { keepDefaultValues: true });
      setFilled(true);
      setParts(told);
      setBox(null);
      show(told.flatMap((part) => (part.path !== null && kindOf(part) === 'write' ? [part.path] : [])));
      // What the line itself has wrong is told at its fields at once.
      void form.trigger();
    },
    putAway: () => setParts(null),
  };
}
