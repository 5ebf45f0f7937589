import type { TerminalAttach } from '@/lib/contract/terminal';
import type { z } from 'zod';
import type { Session } from '../terminal/session';
import type { Terminals } from '../terminal/terminals';
import type { Viewer, ViewerOutput } from '../terminal/viewer';

/** The sessions that one socket watches. */
export class Views {
  readonly #views = new Map<string, { session: Session; viewer: Viewer }>();

  /** `outputOf` says where the output of a session goes. */
  constructor(
    readonly terminals: Terminals,
    readonly outputOf: (id: string) => ViewerOutput,
  ) {}

  /** Starts to watch a session from a cursor on; who watched it already starts over there. */
  attach({ id, cursor, cols, rows }: z.infer<typeof TerminalAttach>): Session {
    const session = this.terminals.get(id);
    const before = this.#views.get(id);
    const viewer = session.view(this.outputOf(id), cursor);
    this.#views.set(id, { session, viewer });
    if (before) before.session.leave(before.viewer);
    if (cols && rows) void session.resize(cols, rows);
    return session;
  }

  /** The other side has shown everything before `cursor`. */
  acknowledge(id: string, cursor: number): void {
    const view = this.#views.get(id);
    view?.session.acknowledge(view.viewer, cursor);
  }

  /** Somebody types into it here. */
  typed(id: string): void {
    const view = this.#views.get(id);
    view?.session.typed(view.viewer);
  }

  detach(id: string): void {
    const view = this.#views.get(id);
    this.#views.delete(id);
    view?.session.leave(view.viewer);
  }

  close(): void {
    for (const id of [...this.#views.keys()]) this.detach(id);
  }
}
