'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, type RefObject } from 'react';
import { DataTableRow } from './DataTableRow';
import { columnCount, GroupLine, rowProps, type DataTableRowsProps } from './DataTableRows';

/** Heights in pixels: of a line before it is measured, and of the table's head. */
export const lineHeight = 40;
export const headHeight = 32;
/** Rows kept above and below what is in view, so that a fast scroll shows no gap. */
export const overscan = 8;

/** Names the lines. Kept while they are the same: with another function the place of each is reckoned anew, at each scroll. */
export function useKeyOf<R>({ lines, rowId }: DataTableRowsProps<R>): (index: number) => string | number {
  return useCallback(
    (index: number) => {
      const line = lines[index];
      if (!line) return index;
      return line.kind === 'group' ? `group ${line.key}` : rowId(line.row);
    },
    [lines, rowId],
  );
}

interface VirtualLinesProps<R, S extends Element | Window> {
  props: DataTableRowsProps<R>;
  virtual: Virtualizer<S, HTMLTableRowElement>;
  /** Pixels from the begin of what scrolls to the first line. */
  top: number;
  body?: RefObject<HTMLTableSectionElement | null>;
}

/** The lines in view, and two empty ones that stand for the rest: it scrolls as if all were there. */
export function VirtualLines<R, S extends Element | Window>({ props, virtual, top, body }: VirtualLinesProps<R, S>) {
  const { lines, scrollTo } = props;
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
