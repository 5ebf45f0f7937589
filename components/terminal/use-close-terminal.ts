'use client';

import { useTranslations } from 'next-intl';
import { useToast } from '@/components/ui/toast-context';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { TerminalSession } from '@/lib/contract/terminal';
import { leftWords } from './left-words';

/** Ends a session, and says so when something of it goes on in the container. */
export function useCloseTerminal(): (session: TerminalSession) => void {
  const t = useTranslations('terminal');
  const toast = useToast();
  const { close } = useTerminals();
  return ({ id }) => {
    void close(id).then(
      (session) => {
        const body = leftWords(t, session);
        if (body) toast({ title: t('closed'), body });
      },
      // It is off the list in any case: the next list of the server says what is true.
      () => undefined,
    );
  };
}
