import type { ReactNode } from 'react';

interface JoinedTableProps {
  label: string;
  /** The columns' names. */
  columns: readonly string[];
  /** The name of the column of what disconnects; null: one may not. */
  leave: string | null;
  /** It has more columns than a phone is wide: there it is scrolled sideways. */
  wide?: boolean;
  /** The rows, each with a <LeaveCell> last. */
  children: ReactNode;
}

/** Who is joined to whom: the networks of a container, or the containers of a network. */
export function JoinedTable({ label, columns, leave, wide = false, children }: JoinedTableProps) {
  const table = (
    <table className={wide ? 'nets nets-c' : 'nets'}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {leave === null ? null : (
            <th scope="col" className="nets-a">
              <span className="sr">{leave}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  if (!wide) return table;
  return (
    <div className="nets-w" tabIndex={0} role="group" aria-label={label}>
      {table}
    </div>
  );
}
