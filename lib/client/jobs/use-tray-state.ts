'use client';

import { useMemo, useRef, useState } from 'react';
import type { Tray, TrayState } from './tray';

const closed: Tray = { open: false, reference: '', start: false, turn: 0, quiet: false };

/** The state of the one tray, for its provider. */
export function useTrayState(): TrayState {
  const [tray, setTray] = useState(closed);
  const dismissed = useRef(false);
  return useMemo(
    () => ({
      ...tray,
      show({ reference = '', start = false, quiet = false } = {}) {
        if (quiet && dismissed.current) return;
        setTray((now) => (quiet && now.open ? now : { open: true, reference, start, quiet, turn: now.turn + 1 }));
      },
      hide({ quiet = false } = {}) {
        if (!quiet) dismissed.current = true;
        setTray((now) => (quiet && !now.quiet ? now : { ...closed, turn: now.turn }));
      },
    }),
    [tray],
  );
}
