'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { openAddress } from './links';

/** Asks before an address is opened that a program has printed, and shows it whole. Mount it to open it. */
export function AskLink({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useTranslations('terminal.link');
  const ui = useTranslations('ui');
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title')}
      description={t('body')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            onClick={() => {
              openAddress(address);
              onClose();
            }}
          >
            {t('do')}
          </Button>
        </>
      }
    >
      <p className="mono term-address">{address}</p>
    </Dialog>
  );
}
