'use client';

import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useReducer, useRef, type RefObject } from 'react';
import { Button } from '@/components/ui/Button';
import type { LogSession } from '@/lib/client/logs/log-session';
import type { TimeStyle } from '@/lib/client/logs/settings';
import type { LogSnapshot } from '@/lib/client/logs/snapshot';
import { LogRowView, type RowLook } from './LogRowView';
import type { ScrollModel } from './scroll-model';

/** Rows from either end at which more are read. */
const nearRows = 200;

interface LogListProps {
  log: LogSnapshot;
  session: LogSession;
  model: RefObject<ScrollModel>;
  look: RowLook;
  wrap: boolean;
  time: TimeStyle;
  /** The newest line is wanted, and is not held. */
  onNewest: () => void;
}

/** The lines, only those in sight in the page. Stays at the newest until the reader scrolls up. */
export function LogList({ log, session, model, look, wrap, time, onNewest }: LogListProps) {
  const t = useTranslations('logs');
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const { book } = log;
  const { heights } = model.current;
  model.current.bounds(book.start, book.end, scroller.current?.clientHeight ?? 800);
  const { from, to, height, top, scrollTop } = model.current.drawn;
  const { pinned } = model.current;

  // What was measured holds for one view, one width and one way of drawing.
  useLayoutEffect(() => {
    heights.forget();
    draw();
  }, [heights, book.view, wrap, time]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) heights.forget();
      width = element.clientWidth;
      draw();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [heights]);
  useLayoutEffect(() => {
    let news = false;
    for (const row of box.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])
      news = heights.measured(Number(row.dataset.place), row.getBoundingClientRect().height) || news;
    if (news) return draw();
    const element = scroller.current;
    if (!element || Math.abs(element.scrollTop - scrollTop) < 1) return;
    element.scrollTop = scrollTop;
    model.current.put(element.scrollTop);
  });
  useEffect(() => {
    session.sight(pinned ? { newest: Math.max(60, to - from) } : { from, to });
  }, [session, pinned, from, to]);

  const moved = (upwards: boolean) => {
    if (upwards || !model.current.pinned) {
      if (model.current.first < book.start + nearRows) void session.older();
    }
    if (log.newer && to > book.end - nearRows) void session.newer();
  };
  const fresh = pinned ? 0 : Math.max(0, book.end - model.current.leftAt);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return (
    <div className="log-w">
      <div
        ref={scroller}
        className={wrap ? 'log wrap' : 'log'}
        role="log"
        aria-live="off"
        aria-label={t('lines')}
        aria-busy={log.reading !== null || book.judging}
        tabIndex={0}
        onWheel={(event) => event.deltaY < 0 && moved(true)}
        onScroll={(event) => {
          if (!model.current.scrolled(event.currentTarget.scrollTop)) return;
          moved(false);
          draw();
        }}
      >
        <div className="log-all" style={{ height }}>
          <div ref={box} className="log-box" style={{ transform: `translateY(${top}px)` }}>
            {rows.map((place) => {
              const row = book.rows[place - book.from];
              return row ? (
                <div key={row.n} data-place={place}>
                  <LogRowView row={row} look={look} time={time} />
                </div>
              ) : (
                <div key={`at ${place}`} className="log-wait" />
              );
            })}
          </div>
        </div>
      </div>
      {log.reading === 'older' ? (
        <p className="log-older" role="status">
          {t('readingOlder')}
        </p>
      ) : null}
      {pinned ? null : (
        <Button
          size="sm"
          className="log-new"
          icon={<ArrowDown className="i s" aria-hidden />}
          onClick={() => {
            if (log.newer) return onNewest();
            model.current.toEnd();
            draw();
          }}
        >
          {fresh > 0 ? t('newLines', { count: fresh }) : t('toEnd')}
        </Button>
      )}
    </div>
  );
}
