'use client';

import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import type { BulkRemoval } from './use-bulk-removal';

export interface Removable {
  id: string;
  /** As it is shown. */
  name: string;
  /** Who is in the way of its removal, or would miss it. */
  users: ReactNode;
}

interface RemovalDialogProps {
  removal: BulkRemoval;
  things: readonly Removable[];
  title: string;
  word: (key: 'body' | 'refused' | 'confirm' | 'cancel' | 'close') => string;
  onClose: () => void;
  /** The command, and what is chosen before it is done: there until it was tried. */
  children: ReactNode;
}

/** Asks before many things go, says who has them in use, and then which of them the engine refused. */
export function RemovalDialog({ removal, things, title, word, onClose, children }: RemovalDialogProps) {
  const { tried, busy, problem } = removal;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={word(tried ? 'refused' : 'body')}
      footer={
        <>
          <Button onClick={onClose}>{word(tried ? 'close' : 'cancel')}</Button>
          {tried ? null : (
            <Button variant="danger" disabled={busy} aria-busy={busy || undefined} onClick={removal.go}>
              {word('confirm')}
            </Button>
          )}
        </>
      }
    >
      <ul className="rml">
        {things
          .filter(({ id }) => removal.isLeft(id))
          .map(({ id, name, users }) => (
            <li key={id}>
              <p className="rml-n">
                <span className="clip" title={name}>
                  {name}
                </span>
              </p>
              {users}
              {removal.refusalOf(id) ? <p className="words">{removal.refusalOf(id)}</p> : null}
            </li>
          ))}
      </ul>
      {tried ? null : children}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
