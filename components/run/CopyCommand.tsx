'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/Button';
import { useCopy } from '../ui/use-copy';

/** Copies the whole command, line ends and all: it runs as it stands when it is pasted. */
export function CopyCommand({ command }: { command: string }) {
  const t = useTranslations('run.panel');
  const [told, copy] = useCopy();
  return (
    <Button
      size="sm"
      icon={told === 'copied' ? <Check className="i s" aria-hidden /> : <Copy className="i s" aria-hidden />}
      onClick={() => copy(command)}
    >
      <span role="status">{t(told ?? 'copy')}</span>
    </Button>
  );
}
