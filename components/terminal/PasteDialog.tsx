'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/Dialog';

interface PasteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPaste: (text: string) => void;
}

/** Where a page may not read the clipboard (no HTTPS, or not allowed): a field to paste into by the browser's own means. */
export function PasteDialog({ open, onOpenChange, onPaste }: PasteDialogProps) {
  const t = useTranslations('terminal');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('pasteHere')}>
      <textarea
        className="field term-paste"
        aria-label={t('pasteHere')}
        rows={4}
        onPaste={(event) => {
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
    </Dialog>
  );
}
