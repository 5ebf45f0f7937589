'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { heightByKey } from './dock-height';

/** Pixels; the largest leaves the top bar and a few rows. */
const smallest = 140;
const largest = () => Math.max(smallest, window.innerHeight - 140);

/** The upper edge of the dock, to drag, or to move by keys. */
export function DockHandle({ height, onHeight }: { height: number; onHeight: (height: number) => void }) {
  const t = useTranslations('terminal');
  const set = (wanted: number) => onHeight(Math.round(Math.min(largest(), Math.max(smallest, wanted))));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const { currentTarget: handle, pointerId, clientY } = event;
    handle.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent) => set(height + clientY - moved.clientY);
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  const press = (event: KeyboardEvent) => {
    const wanted = heightByKey(event.key, height, { smallest, largest: largest() });
    if (wanted === null) return;
    // The page would scroll.
    event.preventDefault();
    set(wanted);
  };
  return (
    <div
      className="term-dock-h not-s"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('resizeDock')}
      aria-valuemin={smallest}
      aria-valuemax={largest()}
      aria-valuenow={Math.min(height, largest())}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
