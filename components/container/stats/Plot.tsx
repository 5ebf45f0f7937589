'use client';

import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Series } from './series';

/** One line of a plot. `color`: a CSS custom property of the theme. */
export interface PlotLine {
  label: string;
  color: string;
  dash?: boolean;
}
interface PlotProps {
  label: string;
  lines: readonly PlotLine[];
  data: Series;
  /** Seconds shown, up to the newest sample. */
  span: number;
  /** The least that the axis reaches up to. */
  least: number;
  format: (value: number) => string;
  /** The axis counts in powers of two, as bytes of memory do. */
  binary?: boolean;
  time: (seconds: number) => string;
}

const height = 150;
/** Seconds that a clock is read by. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300];
const powersOfTwo = Array.from({ length: 50 }, (_, power) => 2 ** power);

/** A chart of uPlot in the theme's colours, from zero. Made anew when the theme or the lines change, fed otherwise. */
export function Plot(props: PlotProps) {
  const { label, lines, data, span, least, format, time } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  // What changes each second is read by uPlot when it draws, not built into it.
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  const key = lines.map((line) => `${line.label} ${line.color}`).join('|');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const make = () => {
      plot.current?.destroy();
      plot.current = new uPlot(optionsOf(element, now), now.current.data as uPlot.AlignedData, element);
    };
    make();
    const sized = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height }));
    sized.observe(element);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const themed = new MutationObserver(make);
    themed.observe(document.documentElement, { attributes: true });
    scheme.addEventListener('change', make);
    return () => {
      sized.disconnect();
      themed.disconnect();
      scheme.removeEventListener('change', make);
      plot.current?.destroy();
      plot.current = null;
    };
  }, [key, time, format]);
  useEffect(() => plot.current?.setData(data as uPlot.AlignedData), [data, span, least]);
  return <div ref={box} className="plot" role="img" aria-label={label} />;
}

function optionsOf(element: HTMLElement, now: { readonly current: PlotProps }): uPlot.Options {
  const style = getComputedStyle(element);
  // A canvas knows no `light-dark()`: the browser is asked what the colour comes to.
  const colorOf = (name: string) => {
    element.style.color = `var(${name})`;
    const color = getComputedStyle(element).color;
    element.style.color = '';
    return color;
  };
  const font = `11px ${style.fontFamily}`;
  const axis = {
    stroke: colorOf('--text-3'),
    font,
    grid: { stroke: colorOf('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height,
    legend: { show: false },
    cursor: { y: false, points: { size: 6 }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: (_, __, max) => [(max ?? 0) - now.current.span, max ?? 0] },
      y: { range: (_, __, max) => [0, Math.max((max ?? 0) * 1.08, now.current.least)] },
    },
    axes: [
      {
        ...axis,
        size: 22,
        space: 70,
        incrs: steps,
        values: (_, splits) => splits.map((split) => now.current.time(split)),
      },
      {
        ...axis,
        size: 68,
        space: 34,
        ...(now.current.binary ? { incrs: powersOfTwo } : {}),
        values: (_, splits) => splits.map((split) => now.current.format(split)),
      },
    ],
    series: [
      {},
      ...now.current.lines.map((line, index) => ({
        label: line.label,
        stroke: colorOf(line.color),
        width: 1.5,
        points: { show: false },
        ...(line.dash ? { dash: [4, 4] } : {}),
        ...(index === 0 && !line.dash ? { fill: `color-mix(in oklab, ${colorOf(line.color)} 12%, transparent)` } : {}),
      })),
    ],
  };
}
