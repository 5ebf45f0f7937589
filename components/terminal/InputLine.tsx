'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { TextInput } from '@/components/ui/TextInput';
import type { TerminalConnection } from '@/lib/client/terminal/connection';

/** Lines for the stdin of a process without a TTY, and its end. */
export function InputLine({ connection }: { connection: TerminalConnection | null }) {
  const t = useTranslations('terminal');
  const [line, setLine] = useState('');
  const [ended, setEnded] = useState(false);
  if (ended) return null;
  return (
    <form
      className="output-i"
      onSubmit={(event) => {
        event.preventDefault();
        if (connection?.type(`${line}\n`)) setLine('');
      }}
    >
      <TextInput
        mono
        aria-label={t('lineInput')}
        placeholder={t('linePlaceholder')}
        value={line}
        onChange={(event) => setLine(event.target.value)}
      />
      <Button size="sm" type="submit">
        {t('send')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        title={t('endInputHelp')}
        onClick={() => {
          connection?.endInput();
          setEnded(true);
        }}
      >
        {t('endInput')}
      </Button>
    </form>
  );
}
