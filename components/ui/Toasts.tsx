'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { IconButton } from './IconButton';
import { Mark } from './Mark';
import { ToastContext, type Toast } from './toast-context';

/** A toast stays this long, unless the pointer or the focus is on it. Milliseconds. */
const shownMs = 6000;
/** More than this at once nobody reads. */
const maximumShown = 4;

type Shown = Toast & { id: number };
let nextId = 1;

/** Holds the toasts of everything in it, and shows them in a polite live region. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    setToasts((now) => [...now, { ...toast, id: nextId++ }].slice(-maximumShown));
  }, []);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} drop={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

function OneToast({ toast, drop }: { toast: Shown; drop: (id: number) => void }) {
  const t = useTranslations('ui');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [held, toast.id, drop]);
  const hold = { onPointerEnter: () => setHeld(true), onFocus: () => setHeld(true) };
  const release = { onPointerLeave: () => setHeld(false), onBlur: () => setHeld(false) };
  return (
    <div className="toast" {...hold} {...release}>
      <Mark kind={toast.kind === 'bad' ? 'failed' : 'done'} />
      <p>
        <b>{toast.title}</b>
        {toast.body}
      </p>
      <IconButton
        size="xs"
        label={t('close')}
        icon={<X className="i s" aria-hidden />}
        onClick={() => drop(toast.id)}
      />
    </div>
  );
}
