'use client';

import dynamic from 'next/dynamic';
import { useFormatter } from 'next-intl';
import { useCallback, type ReactNode } from 'react';
import { localZone } from '@/components/ui/local-zone';
import { Skeleton } from '@/components/ui/Skeleton';
import type { PlotLine } from './Plot';
import type { Series } from './series';

const Plot = dynamic(() => import('./Plot').then((module) => module.Plot), {
  ssr: false,
  loading: () => <Skeleton width="100%" height="150px" />,
});

interface ChartProps {
  title: string;
  lines: readonly PlotLine[];
  data: Series;
  span: number;
  least: number;
  format: (value: number) => string;
  binary?: boolean;
  /** Behind the figures: of how much, in all. */
  note?: ReactNode;
}

/** One chart under its title, with the newest figure of each line in words. */
export function Chart({ title, lines, data, span, least, format, binary = false, note }: ChartProps) {
  const formatter = useFormatter();
  const time = useCallback(
    (seconds: number) =>
      formatter.dateTime(seconds * 1000, {
        ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
        timeZone: localZone(),
      }),
    [formatter],
  );
  const figures = lines.map((line, index) => ({ ...line, value: data[index + 1]?.at(-1) ?? null }));
  const said = figures.map(({ label, value }) => `${label} ${value === null ? '–' : format(value)}`).join(', ');
  return (
    <section className="chart" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {figures.map(({ label, value, color, dash }) => (
          <span key={label} className="num chart-f">
            <i style={{ background: `var(${color})` }} className={dash ? 'dash' : undefined} aria-hidden />
            {lines.length > 1 ? <span className="dim">{label}</span> : null}
            <b>{value === null ? '–' : format(value)}</b>
          </span>
        ))}
        {note ? <span className="dim num">{note}</span> : null}
      </header>
      <Plot
        label={`${title}: ${said}`}
        lines={lines}
        data={data}
        span={span}
        least={least}
        format={format}
        binary={binary}
        time={time}
      />
    </section>
  );
}
