'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { headHeight, lineHeight, overscan, useKeyOf, VirtualLines } from './VirtualLines';
import type { DataTableRowsProps } from './DataTableRows';

/** Only the rows in view of a table that scrolls in a frame of its own, `.table-f`. */
export function DataTableFramedRows<R>(props: DataTableRowsProps<R>) {
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: props.lines.length,
    getScrollElement: () => props.frame ?? null,
    estimateSize,
    getItemKey: useKeyOf(props),
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: lineHeight,
    overscan,
  });
  return <VirtualLines props={props} virtual={virtual} top={headHeight} />;
}

const estimateSize = () => lineHeight;
