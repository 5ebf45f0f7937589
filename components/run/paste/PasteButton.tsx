'use client';

import { ClipboardPaste } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';

/** Opens the box for a command. */
export function PasteButton({ onOpen }: { onOpen: () => void }) {
  const t = useTranslations('paste');
  return (
    <div className="acts">
      <Button icon={<ClipboardPaste className="i" aria-hidden />} onClick={onOpen}>
        {t('open')}
      </Button>
    </div>
  );
}
