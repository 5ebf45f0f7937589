import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** So near to the end counts as being there. Pixels. */
const nearPx = 24;

interface TailScroll {
  /** The view stays at the newest line. */
  pinned: boolean;
  /** Number of the newest row when the reader left the end. */
  leftAt: number;
  toEnd: () => void;
  onScroll: () => void;
}

/**
 * Keeps a scroller at its end while rows come, until the reader scrolls up; at the end again it goes on. `height` and
 * `last` (number of the newest row) say when there is something new.
 */
export function useTailScroll(scroller: RefObject<HTMLElement | null>, height: number, last: number): TailScroll {
  const [pinned, setPinned] = useState(true);
  const [leftAt, setLeftAt] = useState(-1);
  const top = useRef(0);
  const stick = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    top.current = element.scrollTop;
  }, [scroller]);
  useLayoutEffect(() => {
    if (pinned) stick();
  }, [pinned, height, last, stick]);
  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    // Growing content also fires: only a move upwards is the reader's.
    if (pinned && !atEnd && element.scrollTop < top.current) {
      setPinned(false);
      setLeftAt(last);
    }
    if (!pinned && atEnd) setPinned(true);
    top.current = element.scrollTop;
  };
  const toEnd = useCallback(() => {
    setPinned(true);
    stick();
  }, [stick]);
  return { pinned, leftAt, toEnd, onScroll };
}
