'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/IconButton';
import { useCopy } from '@/components/ui/use-copy';
import type { LogSession } from '@/lib/client/logs/log-session';

interface CopyLogProps {
  session: LogSession;
  names: readonly string[] | null;
  times: boolean;
}

/** Copies every line that is let through, not only those in sight. */
export function CopyLog({ session, names, times }: CopyLogProps) {
  const t = useTranslations();
  const [told, copy] = useCopy();
  const all = async () => {
    const blob = await session.ask({ ask: 'text', as: 'text', names: names && [...names], times });
    copy(await blob.text());
  };
  return (
    <>
      <IconButton
        size="md"
        label={t('logs.copy')}
        icon={told === 'copied' ? <Check className="i text-ok" aria-hidden /> : <Copy className="i" aria-hidden />}
        onClick={() => void all()}
      />
      <span className="sr" role="status">
        {told ? t(`ui.${told}`) : ''}
      </span>
    </>
  );
}
