'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/Button';
import type { LogRow } from '@/lib/client/logs/rows';
import { LogLineView } from './LogLineView';
import { useTailScroll } from './use-tail-scroll';

/** Height of a line that is not wrapped; the style sheet says the same. Pixels. */
const linePx = 20;

interface LogListProps {
  rows: readonly LogRow[];
  query: string;
  timestamps: boolean;
  wrap: boolean;
}

/** The lines, only those in sight in the page. Stays at the newest until the reader scrolls up. */
export function LogList({ rows, query, timestamps, wrap }: LogListProps) {
  const t = useTranslations('logs');
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => linePx,
    getItemKey: (index) => rows[index]?.n ?? index,
    overscan: 24,
  });
  const height = list.getTotalSize();
  const last = rows.at(-1)?.n ?? -1;
  const { pinned, leftAt, toEnd, onScroll } = useTailScroll(scroller, height, last);
  const fresh = pinned ? 0 : rows.length - 1 - rows.findLastIndex((row) => row.n <= leftAt);
  return (
    <div className="log-w">
      <div
        ref={scroller}
        className={wrap ? 'log wrap' : 'log'}
        role="log"
        aria-live="off"
        aria-label={t('lines')}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className="log-all" style={{ height }}>
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <div
                key={item.key}
                ref={wrap ? list.measureElement : undefined}
                data-index={item.index}
                className="log-r"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LogLineView row={row} query={query} timestamps={timestamps} />
              </div>
            ) : null;
          })}
        </div>
      </div>
      {pinned ? null : (
        <Button size="sm" className="log-new" icon={<ArrowDown className="i s" aria-hidden />} onClick={toEnd}>
          {fresh > 0 ? t('newLines', { count: fresh }) : t('toEnd')}
        </Button>
      )}
    </div>
  );
}
