'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from './IconButton';
import type { DialogProps } from './Dialog';

/** The loaded part of <Dialog>: focus trap, Escape, scrim and scroll lock come from Base UI. */
export function DialogPopup({ open, onOpenChange, title, description, children, footer, role }: DialogProps) {
  const t = useTranslations('ui');
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={role === 'alertdialog'}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog" role={role ?? 'dialog'}>
          <header className="dialog-h">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton label={t('close')} icon={<X className="i" aria-hidden />} />} />
          </header>
          <div className="dialog-b">
            {description ? <Dialog.Description>{description}</Dialog.Description> : null}
            {children}
          </div>
          {footer ? <footer className="dialog-f">{footer}</footer> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
