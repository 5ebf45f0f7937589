'use client';

import { useTranslations } from 'next-intl';
import { memo, useMemo, type CSSProperties } from 'react';
import type { LogRow } from '@/lib/client/logs/rows';
import { localTime } from './local-time';
import { segments, type Segment } from './segments';

interface LogLineViewProps {
  row: LogRow;
  query: string;
  timestamps: boolean;
}

/** One line in its own colours, or the mark where lines are missing. What came by stderr has a tinted edge. */
export const LogLineView = memo(function LogLineView({ row, query, timestamps }: LogLineViewProps) {
  const t = useTranslations('logs');
  const text = row.kind === 'line' ? row.text : '';
  const pieces = useMemo(() => segments(text, query), [text, query]);
  if (row.kind === 'skip')
    return <p className="log-skip">{row.count === null ? t('skippedSome') : t('skipped', { count: row.count })}</p>;
  return (
    <p className={row.stream === 'stderr' ? 'log-l err' : 'log-l'}>
      {timestamps ? (
        <time className="log-t" dateTime={row.time}>
          {localTime(row.time)}
        </time>
      ) : null}
      <span className="log-x">
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} />
        ))}
        {row.cut ? <span className="dim"> {t('cut', { bytes: row.cut })}</span> : null}
      </span>
    </p>
  );
});

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
