'use client';

import { ChevronDown, ChevronUp, Maximize, Minimize } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { shownPanes } from '@/lib/client/terminal/panes';
import { dockAttribute } from '@/lib/client/terminal/opener';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { DockHandle } from './DockHandle';
import { TerminalTabs } from './TerminalTabs';
import { useCloseTerminal } from './use-close-terminal';
import { useNarrow } from '@/components/ui/use-narrow';
import { useFocusBack } from './use-focus-back';

const NewTerminalForm = dynamic(() => import('./NewTerminalForm').then((module) => module.NewTerminalForm));
const TerminalPanes = dynamic(() => import('./TerminalPanes').then((module) => module.TerminalPanes), { ssr: false });
const TerminalMenu = dynamic(() => import('./TerminalMenu').then((module) => module.TerminalMenu), { ssr: false });

/** Height of the dock's bar, px: what is left of it when it is folded. */
const barHeight = 40;

/**
 * Every terminal of the environment, at the bottom of each page: a page that was reloaded, or left, finds its sessions
 * here again. Nothing while there is none. On a phone it covers the page when open.
 */
export function TerminalDock() {
  const t = useTranslations('terminal');
  const terminals = useTerminals();
  const close = useCloseTerminal();
  const { sessions, dock, asked, setDock, ask, focus } = terminals;
  useFocusBack(terminals);
  const narrow = useNarrow();
  const panes = shownPanes(
    dock,
    sessions.map(({ id }) => id),
  );
  const current = sessions.find(({ id }) => id === dock.current) ?? sessions[0];
  const shown = sessions.length > 0 || asked !== null;
  const room = !shown ? 0 : dock.open ? dock.height : barHeight;
  useEffect(() => {
    // The page ends above the dock.
    document.documentElement.style.setProperty('--dock-room', `${room}px`);
    return () => void document.documentElement.style.removeProperty('--dock-room');
  }, [room]);
  if (!shown) return null;
  return (
    <aside
      className={`term-dock always-dark ${dock.open ? 'open' : ''} ${dock.full ? 'full' : ''}`}
      aria-label={t('dock')}
      {...{ [dockAttribute]: '' }}
    >
      {dock.open && !dock.full ? <DockHandle height={dock.height} onHeight={(height) => setDock({ height })} /> : null}
      <div className="term-bar">
        <TerminalTabs
          withContainer
          sessions={sessions}
          shown={dock.open && !asked && !narrow ? panes : []}
          current={dock.open && !asked ? (current?.id ?? null) : null}
          onSelect={focus}
          onClose={close}
          {...(current
            ? { onNew: () => ask({ containerId: current.containerId, containerName: current.containerName }) }
            : {})}
        />
        <span className="term-bar-e">
          {dock.open && current ? <TerminalMenu /> : null}
          {dock.open ? (
            <IconButton
              className="not-s"
              label={dock.full ? t('restore') : t('maximize')}
              icon={dock.full ? <Minimize className="i" aria-hidden /> : <Maximize className="i" aria-hidden />}
              onClick={() => setDock({ full: !dock.full })}
            />
          ) : null}
          <IconButton
            label={dock.open ? t('collapse') : t('expand')}
            aria-expanded={dock.open}
            icon={dock.open ? <ChevronDown className="i" aria-hidden /> : <ChevronUp className="i" aria-hidden />}
            onClick={() => setDock({ open: !dock.open })}
          />
        </span>
      </div>
      {!dock.open ? null : asked ? (
        <NewTerminalForm
          key={asked.containerId}
          {...asked}
          onOpened={focus}
          onCancel={() => {
            ask(null);
          }}
        />
      ) : current ? (
        <TerminalPanes panes={narrow ? [current.id] : panes} />
      ) : null}
    </aside>
  );
}
