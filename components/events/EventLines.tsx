'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { EventLine } from './EventLine';
import { GapLine } from './GapLine';
import type { Line } from './lines';

/** The lines in view of as many as there are; each as high as it is. */
export function EventLines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('events');
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 36,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const toggle = (id: string) =>
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <ul ref={list} className="elog" aria-label={t('list')} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index];
        if (!line) return null;
        const before = lines[index - 1];
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {line.kind === 'gap' ? (
              <GapLine gap={line.gap} />
            ) : (
              <EventLine
                event={line.event}
                before={before?.at}
                open={open.has(line.id)}
                onToggle={() => toggle(line.id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
