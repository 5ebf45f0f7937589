'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { useWanted } from './use-wanted';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  /** `alertdialog`: a decision that may not be missed; a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
}

const DialogPopup = dynamic(() => import('./DialogPopup').then((module) => module.DialogPopup), { ssr: false });

/** A modal dialog. Its code loads when it first opens; after that it stays, so that it can close with its motion. */
export function Dialog(props: DialogProps) {
  return useWanted(props.open) ? <DialogPopup {...props} /> : null;
}
