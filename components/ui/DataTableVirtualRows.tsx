'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { DataTableRow } from './DataTableRow';
import { columnCount, GroupLine, rowProps, type DataTableRowsProps } from './DataTableRows';
import { useNarrow } from './use-narrow';

/** Heights before a row is measured, in pixels: a line of the table, a stacked row of the phone. */
const lineHeight = 40;
const stackedHeight = 96;
/** Rows kept above and below the window, so that a fast scroll shows no gap. */
const overscan = 8;
/** What stays on top of the page: the top bar and the table's head, in pixels. */
const covered = 80;

/** Only the rows in view, and two empty ones that stand for the rest: the page scrolls as if all were there. */
export function DataTableVirtualRows<R>(props: DataTableRowsProps<R>) {
  const { lines, rowId, scrollTo } = props;
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
  // Kept while the lines are the same: with another function the place of every line is reckoned anew, at each scroll.
  const keyOf = useCallback(
    (index: number) => {
      const line = lines[index];
      if (!line) return index;
      return line.kind === 'group' ? `group ${line.key}` : rowId(line.row);
    },
    [lines, rowId],
  );
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: useCallback(() => height, [height]),
    getItemKey: keyOf,
    scrollMargin: top,
    scrollPaddingStart: covered,
    scrollPaddingEnd: lineHeight,
    overscan,
  });
  useEffect(() => {
    scrollTo.current = (index) => virtual.scrollToIndex(lineOf(lines, index), { align: 'auto' });
    return () => {
      scrollTo.current = null;
    };
  }, [scrollTo, virtual, lines]);
  const columns = columnCount(props);
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body} {...props.handlers}>
      {before > 0 ? <Gap height={before} columns={columns} /> : null}
      {items.map(({ index, key }) => {
        const line = lines[index];
        if (!line) return null;
        return line.kind === 'group' ? (
          <GroupLine key={key} line={line} index={index} props={props} measure={virtual.measureElement} />
        ) : (
          <DataTableRow key={key} {...rowProps(props, line.row, index)} measure={virtual.measureElement} />
        );
      })}
      {after > 0 ? <Gap height={after} columns={columns} /> : null}
    </tbody>
  );
}

/** The number of the line that is the row of this number. */
function lineOf(lines: readonly { kind: 'row' | 'group' }[], row: number): number {
  let rows = -1;
  return lines.findIndex((line) => line.kind === 'row' && (rows += 1) === row);
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="gap" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
