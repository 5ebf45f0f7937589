'use client';

import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';

/** Pixels; the largest leaves the top bar and a few rows. */
const smallest = 140;
const largest = () => Math.max(smallest, window.innerHeight - 140);
const step = 24;

/** The upper edge of the dock, to drag, or to move by the arrow keys. */
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
  return (
    <div
      className="term-dock-h not-s"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('resizeDock')}
      aria-valuemin={smallest}
      aria-valuemax={largest()}
      aria-valuenow={height}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={({ key }) => {
        if (key === 'ArrowUp') set(height + step);
        if (key === 'ArrowDown') set(height - step);
      }}
    />
  );
}
