'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useCallback, useState, type MouseEvent, type ReactNode } from 'react';
import { useMay } from '@/lib/client/session-facts';
import type { ContainerRow } from '@/lib/contract/containers';
import { HoverButtons } from './HoverButtons';
import { useVerbs } from './use-verbs';

const load = () => import('./RowMenu');
const RowMenu = dynamic(() => load().then((module) => module.RowMenu), { ssr: false });
const preload = () => void load();

interface Opened {
  row: ContainerRow;
  button: HTMLButtonElement;
  byKeys: boolean;
  open: boolean;
}

/**
 * What can be done to one container: three buttons while a pointer or the focus is on its row, all of it in a menu. A row has
 * only the button: the menu is one for the whole list, and loaded when somebody comes near. `byId`: the rows as they are now.
 */
export function useRowActions(byId: ReadonlyMap<string, ContainerRow>): {
  cell: (row: ContainerRow, near: boolean) => ReactNode;
  menu: ReactNode;
} {
  const t = useTranslations('containers.actions');
  const [some, mayExec] = [useVerbs().length > 0, useMay('container.exec')];
  const hasMenu = some || mayExec;
  const [opened, setOpened] = useState<Opened | null>(null);
  const toggle = useCallback((row: ContainerRow, event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    const { currentTarget: button, detail } = event;
    // A key presses no point of the button.
    setOpened((was) => ({ row, button, byKeys: detail === 0, open: !(was?.open && was.row.id === row.id) }));
  }, []);
  const cell = useCallback(
    (row: ContainerRow, near: boolean) => {
      const label = t('moreOf', { name: row.name });
      return (
        <span className="ra">
          {near ? <HoverButtons row={row} /> : null}
          {hasMenu ? (
            <button
              type="button"
              className="ib"
              aria-label={label}
              title={label}
              aria-haspopup="menu"
              aria-expanded={false}
              onPointerEnter={preload}
              onFocus={preload}
              onClick={(event) => toggle(row, event)}
            >
              {dots}
            </button>
          ) : null}
        </span>
      );
    },
    [t, hasMenu, toggle],
  );
  const menu = opened ? (
    <RowMenu
      key={opened.row.id}
      row={byId.get(opened.row.id) ?? opened.row}
      button={opened.button}
      byKeys={opened.byKeys}
      open={opened.open}
      onOpenChange={(open) => setOpened((was) => was && { ...was, open })}
    />
  ) : null;
  return { cell, menu };
}

/** lucide's ellipsis in one element: a list has it in each row. */
const dots = (
  <svg className="i" viewBox="0 0 24 24" aria-hidden>
    <path d="M5 12h.01M12 12h.01M19 12h.01" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
  </svg>
);
