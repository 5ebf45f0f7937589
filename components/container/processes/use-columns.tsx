'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Column } from '@/components/ui/data-table';
import { formatMemory } from '@/components/ui/format';
import { clockOf } from './clock';
import type { TreeProcess } from './tree';

type Figure = 'pid' | 'innerPid' | 'cpu' | 'memory' | 'elapsed' | 'cpuTime';
/** What it uses at present, where that is known, counts more than its average since it began. */
const figureOf = (row: TreeProcess, key: Figure) => (key === 'cpu' ? (row.cpuNow ?? row.cpu) : row[key]);
const by = (key: Figure) => (a: TreeProcess, b: TreeProcess) =>
  (figureOf(a, key) ?? -1) - (figureOf(b, key) ?? -1) || a.turn - b.turn;

/** The columns of the processes. `asTree`: commands stand below those of their parents. */
export function useColumns(asTree: boolean): Column<TreeProcess>[] {
  const t = useTranslations('container.processes');
  const format = useFormatter();
  return useMemo(() => {
    const figure = (id: Figure, show: (value: number) => string, descendingFirst: boolean): Column<TreeProcess> => ({
      id,
      header: t(`columns.${id}`),
      className: `r num p-${id}`,
      cell: (row) => {
        const value = figureOf(row, id);
        const title = id === 'cpu' ? t(row.cpuNow === null ? 'cpuAverage' : 'cpuNow') : undefined;
        return (
          <>
            <PhoneLabel>{t(`columns.${id}`)}</PhoneLabel>
            {value === null ? <span className="dim">–</span> : <span title={title}>{show(value)}</span>}
          </>
        );
      },
      compare: by(id),
      descendingFirst,
    });
    return [
      figure('pid', String, false),
      figure('innerPid', String, false),
      {
        id: 'user',
        header: t('columns.user'),
        className: 'p-user',
        cell: (row) => (
          <>
            <PhoneLabel>{t('columns.user')}</PhoneLabel>
            {row.user ?? '–'}
          </>
        ),
      },
      figure('cpu', (value) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }), true),
      figure('memory', formatMemory, true),
      { id: 'state', header: t('columns.state'), className: 'p-state', cell: (row) => <State state={row.state} /> },
      figure('elapsed', clockOf, true),
      figure('cpuTime', clockOf, true),
      {
        id: 'command',
        header: t('columns.command'),
        className: 'p-command',
        cell: (row) => <Command row={row} asTree={asTree} />,
        compare: (a, b) => a.turn - b.turn,
      },
    ];
  }, [t, format, asTree]);
}

/** The word of a column beside its figure, where a row is stacked and has no header. */
function PhoneLabel({ children }: { children: string }) {
  return <span className="p-l">{children} </span>;
}

/** The first letter of what ps says: R+ runs, S sleeps, … */
function State({ state }: { state: string | null }) {
  const t = useTranslations('container.processes.states');
  const letter = state?.[0] ?? '';
  const known =
    letter === 'R' || letter === 'S' || letter === 'D' || letter === 'Z' || letter === 'T' || letter === 'I';
  return state ? <span title={state}>{known ? t(letter) : state}</span> : <span className="dim">–</span>;
}

function Command({ row, asTree }: { row: TreeProcess; asTree: boolean }) {
  return (
    <span className="p-cmd" style={asTree ? { paddingLeft: `${Math.min(row.depth, 12) * 16}px` } : undefined}>
      {asTree && row.depth > 0 ? (
        <span className="dim" aria-hidden>
          └{' '}
        </span>
      ) : null}
      <code title={row.command}>{row.command}</code>
    </span>
  );
}
