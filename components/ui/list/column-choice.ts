/** The columns of a list, of which a person chooses those that are shown. */
export interface ColumnChoice<I extends string> {
  /** Every column, in their order. */
  ids: readonly I[];
  /** Those that are always there. */
  fixed: readonly I[];
  /** Those that are there while nobody has chosen; with the fixed ones. */
  usual: readonly I[];
}

/** The usual columns as the address would hold them. */
export function usualColumnsOf<I extends string>({ fixed, usual }: ColumnChoice<I>): string {
  return usual.filter((id) => !fixed.includes(id)).join(',');
}

/** The columns that the address names (`cpu,memory`), with those that are always there, in their own order. */
export function columnsIn<I extends string>({ ids, fixed }: ColumnChoice<I>, word: string): I[] {
  const named = new Set(word.split(','));
  return ids.filter((id) => fixed.includes(id) || named.has(id));
}

/** The word for the address after a column was chosen, or was not wanted any more; never empty, which would mean the usual ones. */
export function withColumn<I extends string>(choice: ColumnChoice<I>, word: string, id: I): string {
  const shown = columnsIn(choice, word);
  const next = choice.ids.filter((one) => (one === id ? !shown.includes(id) : shown.includes(one)));
  return next.filter((one) => !choice.fixed.includes(one)).join(',') || 'none';
}
