'use client';

import { Braces, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { CopyButton } from '@/components/ui/CopyButton';
import type { Json, JsonRow } from './json-rows';

interface InspectTreeProps {
  rows: readonly JsonRow[];
  /** What is searched for, to be marked. */
  query: string;
  /** Paths that the search found. */
  hits: ReadonlySet<string>;
  /** The line that is chosen: told by its path. */
  current: string | null;
  onChoose: (id: string) => void;
  onFold: (id: string, open: boolean) => void;
}

/** JSON as a tree of lines (WAI-ARIA tree view): arrows move and fold, each line copies its path and its value. */
export function InspectTree({ rows, query, hits, current, onChoose, onFold }: InspectTreeProps) {
  const t = useTranslations('container.inspect');
  const tree = useRef<HTMLUListElement>(null);
  const chosen = rows.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (current === null) return;
    tree.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const move = (to: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (!row) return;
    onChoose(row.id);
    tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[rows.indexOf(row)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[chosen];
    // Keys on a line's buttons are theirs.
    if (!row || !(event.target as HTMLElement).matches('[role=treeitem]')) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(chosen + 1),
      ArrowUp: () => move(chosen - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowRight: () => (row.count && !row.open ? onFold(row.id, true) : move(chosen + 1)),
      ArrowLeft: () => (row.open ? onFold(row.id, false) : move(parentOf(rows, chosen))),
      Enter: () => (row.count ? onFold(row.id, !row.open) : undefined),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  return (
    <ul ref={tree} className="jtree" role="tree" aria-label={t('tree')} onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-posinset={row.place}
          aria-setsize={row.siblings}
          aria-expanded={row.count ? row.open : undefined}
          aria-selected={row.id === current}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          className={hits.has(row.id) ? 'jrow hit' : 'jrow'}
          style={{ paddingLeft: `${row.depth * 16 + 20}px` }}
          onFocus={(event) => event.target === event.currentTarget && onChoose(row.id)}
          onClick={() => {
            onChoose(row.id);
            if (row.count && window.getSelection()?.isCollapsed !== false) onFold(row.id, !row.open);
          }}
        >
          {row.count ? (
            <span className={row.open ? 'json-x open' : 'json-x'} aria-hidden />
          ) : (
            <span className="json-x none" aria-hidden />
          )}
          {row.name === null ? (
            <span className="json-p">{row.place - 1}: </span>
          ) : (
            <span className="json-k">
              <Marked text={row.name} query={query} />:{' '}
            </span>
          )}
          <Value row={row} query={query} />
          <span className="jrow-a">
            <CopyButton
              text={row.id}
              label={t('copyPath', { path: row.id })}
              icon={<Braces className="i s" aria-hidden />}
            />
            <CopyButton
              text={() => textOf(row.value)}
              label={t('copyValue', { path: row.id })}
              icon={<Copy className="i s" aria-hidden />}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function parentOf(rows: readonly JsonRow[], of: number): number {
  const depth = rows[of]?.depth ?? 0;
  for (let at = of - 1; at >= 0; at -= 1) if ((rows[at]?.depth ?? 0) < depth) return at;
  return of;
}

function Value({ row, query }: { row: JsonRow; query: string }) {
  const t = useTranslations('container.inspect');
  const { value, count, open } = row;
  if (count !== null) {
    const [begin, end] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    return (
      <span className="json-p">
        {count === 0 ? `${begin}${end}` : open ? begin : `${begin}…${end} `}
        {count > 0 && !open ? <span className="dim">{t('holds', { count })}</span> : null}
      </span>
    );
  }
  const kind = value === null ? 'json-n' : typeof value === 'string' ? 'json-s' : 'json-v';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return (
    <span className={kind}>
      <Marked text={text} query={query} />
    </span>
  );
}

/** `text` with each place marked where it holds `query`. */
function Marked({ text, query }: { text: string; query: string }) {
  if (!query || query.startsWith('.')) return text;
  const parts: { text: string; hit: boolean }[] = [];
  const [low, wanted] = [text.toLowerCase(), query.toLowerCase()];
  let from = 0;
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    parts.push({ text: text.slice(from, at), hit: false }, { text: text.slice(at, at + wanted.length), hit: true });
    from = at + wanted.length;
  }
  parts.push({ text: text.slice(from), hit: false });
  return parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text));
}

/** A value as one would paste it: a text without its quotes, all else as JSON. */
function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
