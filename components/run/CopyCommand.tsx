'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copy-text';

/** How long the tick stays, milliseconds. */
const shownMs = 1600;

/** Copies the whole command, line ends and all: it runs as it stands when it is pasted. */
export function CopyCommand({ command }: { command: string }) {
  const t = useTranslations('run.panel');
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <Button
      size="sm"
      icon={told === 'copied' ? <Check className="i s" aria-hidden /> : <Copy className="i s" aria-hidden />}
      onClick={() => void copyText(command).then((taken) => setTold(taken ? 'copied' : 'copyFailed'))}
    >
      <span role="status">{t(told ?? 'copy')}</span>
    </Button>
  );
}
