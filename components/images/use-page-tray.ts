'use client';

import { useEffect, useRef } from 'react';
import { useSearchParams } from 'next/navigation';
import { useMay } from '@/lib/client/session-facts';
import { useTray } from '@/lib/client/jobs/tray';

/** Where there is room for both, the image list has the pull box beside it from the start. As in page.css. */
const roomForBoth = '(min-width: 1101px)';

/** Opens the tray with the page: quietly as long as there is room, and with what `?pull=` holds for a link that asks; not for one who may not pull. */
export function usePageTray(): void {
  const asked = useSearchParams().get('pull');
  const tray = useTray();
  const mayPull = useMay('image.pull');
  const latest = useRef(tray);
  useEffect(() => {
    latest.current = tray;
  });
  useEffect(() => {
    if (!mayPull) return;
    if (asked !== null) latest.current.show({ reference: asked });
    const room = window.matchMedia(roomForBoth);
    const fit = () => (room.matches ? latest.current.show({ quiet: true }) : latest.current.hide({ quiet: true }));
    fit();
    room.addEventListener('change', fit);
    return () => {
      room.removeEventListener('change', fit);
      latest.current.hide({ quiet: true });
    };
  }, [asked, mayPull]);
}
