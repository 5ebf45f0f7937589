'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MadeKey } from '@/lib/contract/keys';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { CopyButton } from '../ui/CopyButton';
import { Dialog } from '../ui/Dialog';

/** A key that was just made, which nobody can read again later, and a line to try it with. */
export function ShownOnce({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const t = useTranslations('keys.shown');
  const [address] = useState(() => window.location.origin);
  const list = `${address}/api/environments/${made.environments[0] ?? 'local'}/containers`;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      role="alertdialog"
      title={t('title', { name: made.name })}
      description={t('body')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <dl className="hand">
        <div>
          <dt>{t('key')}</dt>
          <dd>
            <code>{made.key}</code>
            <CopyButton text={made.key} label={t('copy')} />
          </dd>
        </div>
      </dl>
      <CommandLine command={`curl -H "Authorization: Bearer $QUAYSIDE_KEY" ${list}`} />
    </Dialog>
  );
}
