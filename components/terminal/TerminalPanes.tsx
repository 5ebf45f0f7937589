'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { TerminalView } from './TerminalView';

/** The least that a pane may be made, per cent of all. */
const smallest = 15;

/** Sessions beside each other, side by side or stacked, with an edge to drag between them. */
export function TerminalPanes({ panes }: { panes: readonly string[] }) {
  const t = useTranslations('terminal');
  const { dock, chosen, setDock, focus } = useTerminals();
  const { stacked, shares } = dock;
  const kept = shares.length === panes.length ? shares : panes.map(() => 100 / panes.length);
  return (
    <Group
      // Another number of panes is another layout; the panes themselves stay by their keys no longer than that.
      key={`${panes.length} ${stacked}`}
      className="term-panes"
      orientation={stacked ? 'vertical' : 'horizontal'}
      defaultLayout={Object.fromEntries(panes.map((_, at) => [`pane-${at}`, kept[at] ?? 0]))}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) setDock({ shares: panes.map((_, at) => layout[`pane-${at}`] ?? 0) });
      }}
    >
      {panes.map((id, at) => (
        <Fragment key={id}>
          {at > 0 ? <Separator className="term-edge" aria-label={t('resizePanes')} /> : null}
          <Panel
            id={`pane-${at}`}
            minSize={`${smallest}%`}
            className={panes.length > 1 && id === dock.current ? 'term-pane front' : 'term-pane'}
            onFocusCapture={() => (dock.current === id ? undefined : setDock({ current: id }))}
          >
            <TerminalView sessionId={id} autoFocus={chosen === id} onReopened={focus} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
