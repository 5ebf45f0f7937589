'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type CSSProperties } from 'react';
import { RelativeTime } from '@/components/ui/Time';
import type { LogRow } from '@/lib/client/logs/book/row';
import type { Segment } from '@/lib/client/logs/book/segments';
import type { TimeStyle } from '@/lib/client/logs/settings';
import { LogFields } from './LogFields';
import { localTime, utcTime } from './times';

/** What all rows have in common. */
export interface RowLook {
  /** Names of the sources, where there are several. */
  names: readonly string[] | null;
  levels: boolean;
  /** The line that one jumped to. */
  target: number | null;
  unfold: (n: number, open: boolean) => void;
  filterBy: (name: string, value: string) => void;
}

interface LogRowViewProps {
  row: LogRow;
  look: RowLook;
  time: TimeStyle;
}

/** One line in its own colours, or the mark where lines are missing. What came by stderr has a tinted edge. */
export const LogRowView = memo(function LogRowView({ row, look, time }: LogRowViewProps) {
  const t = useTranslations('logs');
  if (row.kind === 'mark')
    return <p className="log-skip">{row.missing === null ? t('skippedSome') : t('skipped', { count: row.missing })}</p>;
  const classes = ['log-l', row.stream === 'stderr' ? 'err' : '', row.n === look.target ? 'target' : ''];
  if (look.levels && row.level) classes.push(`lv-${row.level}`);
  const name = look.names?.[row.source];
  return (
    <>
      <div className={classes.filter(Boolean).join(' ')}>
        {name === undefined ? null : <span className={`log-src src-${row.source % 8}`}>{name}</span>}
        {time === 'off' ? null : <Stamp time={row.time} style={time} />}
        {row.structured ? (
          <button
            type="button"
            className="log-open"
            aria-expanded={row.fields !== null}
            aria-label={t('fields.unfold')}
            onClick={() => look.unfold(row.n, row.fields === null)}
          >
            <ChevronRight className="i s" aria-hidden />
          </button>
        ) : null}
        <span className="log-x">
          {row.pieces.map((piece, index) => (
            <Piece key={index} piece={piece} />
          ))}
          {row.cut ? <span className="dim"> {t('cut', { bytes: row.cut })}</span> : null}
        </span>
      </div>
      {row.fields ? <LogFields fields={row.fields} filterBy={look.filterBy} /> : null}
    </>
  );
});

function Stamp({ time, style }: { time: string; style: Exclude<TimeStyle, 'off'> }) {
  if (style === 'relative')
    return (
      <span className="log-t ago">
        <RelativeTime at={time} />
      </span>
    );
  return (
    <time className="log-t" dateTime={time} title={time}>
      {style === 'utc' ? utcTime(time) : localTime(time)}
    </time>
  );
}

function Piece({ piece }: { piece: Segment }) {
  if (piece.hit) return <mark>{piece.text}</mark>;
  if (!piece.colour && !piece.background && piece.decorations.length === 0) return piece.text;
  return <span style={styleOf(piece)}>{piece.text}</span>;
}

function styleOf({ colour, background, decorations }: Segment): CSSProperties {
  const reversed = decorations.includes('reverse');
  return {
    color: (reversed ? (background ?? 'var(--surface-sunk)') : colour) ?? undefined,
    backgroundColor: (reversed ? (colour ?? 'var(--text)') : background) ?? undefined,
    fontWeight: decorations.includes('bold') ? 600 : undefined,
    fontStyle: decorations.includes('italic') ? 'italic' : undefined,
    opacity: decorations.includes('dim') ? 0.75 : undefined,
    textDecorationLine: decorations.includes('underline')
      ? 'underline'
      : decorations.includes('strikethrough')
        ? 'line-through'
        : undefined,
  };
}
