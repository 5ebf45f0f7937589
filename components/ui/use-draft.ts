'use client';

import { useRef, useState, type RefObject } from 'react';
import { useCall } from '@/lib/client/use-call';
import type { Problem } from '@/lib/contract/problem';

export interface Draft<F> {
  form: F;
  set: (change: Partial<F>) => void;
  /** It was tried to send: what is missing is told, too. */
  tried: boolean;
  busy: boolean;
  /** Why the last try failed. It is about what was sent: a change takes it away. */
  problem: Problem | null;
  element: RefObject<HTMLFormElement | null>;
  /** Sends it, or leads to the first field that is wrong. */
  submit: (isWrong: boolean, send: () => Promise<void>) => Promise<void>;
}

/** A form of something new, as it is filled in, tried and sent. */
export function useDraft<F extends object>(empty: F): Draft<F> {
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const { run, busy, problem, clear } = useCall();
  const set = (change: Partial<F>) => {
    setForm((now) => ({ ...now, ...change }));
    clear();
  };
  const submit = async (isWrong: boolean, send: () => Promise<void>) => {
    setTried(true);
    if (isWrong)
      // The fields show what is missing once this is drawn.
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    else await run(send);
  };
  return { form, set, tried, busy, problem, element, submit };
}
