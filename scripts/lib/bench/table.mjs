// @ts-check

/**
 * A row of a bench (`bench/support/row.ts`).
 * @typedef {{ what: string, value: number, shown: string, baseline: string, bound: number, kind: 'most' | 'least' }} Row
 */

/**
 * Whether a figure keeps its bound; no number keeps none.
 * @param {Row} row
 */
export function keepsBound({ value, bound, kind }) {
  return kind === 'most' ? value <= bound : value >= bound;
}

/**
 * The one table, its columns aligned.
 * @param {Row[]} rows
 */
export function table(rows) {
  const cells = [
    ['', 'what', 'measured', 'bound', 'in the same run'],
    ...rows.map((row) => [
      keepsBound(row) ? 'ok' : 'MISS',
      row.what,
      row.shown,
      `${row.kind === 'most' ? '≤' : '≥'} ${row.bound}`,
      row.baseline,
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
