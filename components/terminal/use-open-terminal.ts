'use client';

import { useCallback } from 'react';
import type { OpenRequest } from '@/lib/client/terminal/store';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { TerminalSession } from '@/lib/contract/terminal';
import { fittedSize } from './fitted-size';

/** What a terminal is opened with, beside its size. */
export type SizelessRequest = Omit<OpenRequest, 'cols' | 'rows'>;

/** Opens a terminal with the size that it will have, and shows it in the dock, unless `quietly`; `pane`: in a part of it. Throws `ApiError`. */
export function useOpenTerminal(): (
  request: SizelessRequest,
  quietly?: boolean,
  pane?: { share: number; stacked: boolean },
) => Promise<TerminalSession> {
  const { open, noteOpener } = useTerminals();
  return useCallback(
    async (request, quietly, pane) => {
      // Now: a button that is busy loses the focus.
      noteOpener();
      return open({ ...request, ...(await fittedSize(pane)) }, quietly);
    },
    [open, noteOpener],
  );
}
