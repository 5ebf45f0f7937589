'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { IconButton } from './IconButton';
import type { DialogProps } from './Dialog';

/** The loaded part of <Dialog>: focus trap, Escape, scrim and scroll lock come from Base UI. */
export function DialogPopup({ open, onOpenChange, title, description, children, footer, role }: DialogProps) {
  const t = useTranslations('ui');
  const [body, foot] = [useRef<HTMLDivElement>(null), useRef<HTMLElement>(null)];
  // What is to be filled in, or the button that loses nothing; on a touch screen a field would bring up the keyboard.
  const first = () =>
    (role === 'alertdialog' ? null : body.current?.querySelector<HTMLElement>(fields)) ??
    foot.current?.querySelector<HTMLElement>('button:enabled, a') ??
    true;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={role === 'alertdialog'}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup
          className="dialog"
          role={role ?? 'dialog'}
          initialFocus={(by) => (by === 'touch' ? true : first())}
        >
          <header className="dialog-h">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton label={t('close')} icon={<X className="i" aria-hidden />} />} />
          </header>
          <div ref={body} className="dialog-b">
            {description ? <Dialog.Description>{description}</Dialog.Description> : null}
            {children}
          </div>
          {footer ? (
            <footer ref={foot} className="dialog-f">
              {footer}
            </footer>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Of radio buttons the chosen one is where the focus belongs. */
const fields = ['input:not([type=radio], [hidden])', 'input:checked', 'select', 'textarea']
  .map((field) => `${field}:enabled`)
  .join(', ');
