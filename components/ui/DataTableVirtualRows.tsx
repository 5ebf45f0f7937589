'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { DataTableRowsProps } from './DataTableRows';
import { useNarrow } from './use-narrow';
import { lineHeight, overscan, useKeyOf, VirtualLines } from './VirtualLines';

/** Height of a stacked row of the phone before it is measured, in pixels. */
const stackedHeight = 96;
/** What stays on top of the page: the top bar and the table's head, in pixels. */
const covered = 80;

/** Only the rows in view of a table that scrolls with the page. */
export function DataTableVirtualRows<R>(props: DataTableRowsProps<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop(body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0);
    measure();
    // What stands above the table (a banner) may come and go.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const height = useNarrow() ? stackedHeight : lineHeight;
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: props.lines.length,
    estimateSize: useCallback(() => height, [height]),
    getItemKey: useKeyOf(props),
    scrollMargin: top,
    scrollPaddingStart: covered,
    scrollPaddingEnd: lineHeight,
    overscan,
  });
  return <VirtualLines props={props} virtual={virtual} top={top} body={body} />;
}
