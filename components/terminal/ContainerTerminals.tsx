'use client';

import { useState } from 'react';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { NewTerminalForm } from './NewTerminalForm';
import { TerminalTabs } from './TerminalTabs';
import { TerminalView } from './TerminalView';
import { useCloseTerminal } from './use-close-terminal';

/** The terminals of one container, for its own page: fills the box it is put in. They stand in the dock as well. */
export function ContainerTerminals({ containerId, containerName }: { containerId: string; containerName: string }) {
  const { sessions } = useTerminals();
  const close = useCloseTerminal();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const own = sessions.filter((session) => session.containerId === containerId);
  const current = own.find(({ id }) => id === chosen) ?? own[0];
  const select = (id: string) => {
    setChosen(id);
    setAsking(false);
  };
  const form = asking || !current;
  return (
    <div className="term-page always-dark">
      {own.length > 0 ? (
        <div className="term-bar">
          <TerminalTabs
            sessions={own}
            current={form ? null : current.id}
            onSelect={select}
            onClose={close}
            onNew={() => setAsking(true)}
          />
        </div>
      ) : null}
      {form ? (
        <NewTerminalForm
          containerId={containerId}
          containerName={containerName}
          onOpened={select}
          {...(current ? { onCancel: () => setAsking(false) } : {})}
        />
      ) : (
        <TerminalView sessionId={current.id} autoFocus={chosen === current.id} onReopened={select} />
      )}
    </div>
  );
}
