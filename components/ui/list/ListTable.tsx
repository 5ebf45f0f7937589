'use client';

import type { ReactNode } from 'react';
import { DataTable, type DataTableProps } from '../DataTable';
import { ListTools } from './ListTools';
import { NoMatch } from './NoMatch';
import type { FilteredList } from './use-filtered-list';

/** What a list says of itself. */
export type ListWord = 'title' | 'list.filter' | 'actions.label' | `noMatch.${'title' | 'body' | 'clear'}`;

interface ListTableProps<R> extends Omit<DataTableProps<R>, 'label' | 'rows' | 'actionsLabel' | 'empty'> {
  list: Pick<FilteredList<R, never>, 'text' | 'setText' | 'suggest' | 'shown' | 'all' | 'clear'>;
  word: (key: ListWord) => string;
  /** How many of them are shown, in words. */
  countOf: (counts: { shown: number; all: number }) => string;
  /** Beside the filter. */
  tools?: ReactNode;
  /** Between the filter and the rows. */
  notice?: ReactNode;
}

/** The filter of a list and the rows that it lets through; none: says so, and takes it away. */
export function ListTable<R extends object>({ list, word, countOf, tools, notice, ...table }: ListTableProps<R>) {
  const counts = { shown: list.shown.length, all: list.all.length };
  return (
    <>
      <ListTools list={list} placeholder={word('list.filter')} count={countOf(counts)}>
        {tools}
      </ListTools>
      {notice}
      <DataTable
        {...table}
        label={word('title')}
        rows={list.shown}
        actionsLabel={word('actions.label')}
        empty={<NoMatch word={(key) => word(`noMatch.${key}`)} onClear={list.clear} />}
      />
    </>
  );
}
