'use client';

import { createContext, useContext, type ReactNode } from 'react';

/** A short word that something was done. An error goes beside what failed, in a <ProblemPanel>: a toast never holds the only copy. */
export interface Toast {
  title: ReactNode;
  body?: ReactNode;
  kind?: 'ok' | 'bad';
}
export const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** `useToast()(toast)` shows it. Throws outside of <Toasts>. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast() needs <Toasts> around it.');
  return show;
}
