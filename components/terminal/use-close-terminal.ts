'use client';

import { useTranslations } from 'next-intl';
import { useToast } from '@/components/ui/toast-context';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { TerminalSession } from '@/lib/contract/terminal';

/** Ends a session, and says so when something of it goes on in the container. */
export function useCloseTerminal(): (session: TerminalSession) => void {
  const t = useTranslations('terminal');
  const toast = useToast();
  const { close } = useTerminals();
  return ({ id }) => {
    void close(id).then(
      ({ left }) => {
        if (left === 'survivors' || left === 'unknown') toast({ title: t('closed'), body: t(`left.${left}`) });
      },
      // It is off the list in any case: the next list of the server says what is true.
      () => undefined,
    );
  };
}
