import { z } from 'zod';
import { ContainerId } from './containers';

const cols = z.number().int().min(2).max(1000);
const rows = z.number().int().min(1).max(1000);
const size = { cols, rows };

/**
 * Open a terminal: `exec` runs a command (none: the first shell found), `attach` joins the main process, `start` starts
 * an ended container with its terminal attached.
 */
export const TerminalOpen = z.object({
  env: z.string(),
  containerId: ContainerId,
  kind: z.enum(['exec', 'attach', 'start']),
  command: z.string().max(4096).optional(),
  user: z.string().max(256).optional(),
  tty: z.boolean().default(true),
  ...size,
});
export type TerminalOpen = z.infer<typeof TerminalOpen>;

/** A session on the server. Times ISO 8601. `cursor` counts every byte that the session ever put out. */
export const TerminalSession = z.object({
  id: z.string(),
  env: z.string(),
  containerId: z.string(),
  containerName: z.string(),
  kind: z.enum(['exec', 'attach', 'run']),
  command: z.string(),
  user: z.string().describe('as given to exec; empty: the one that the image names'),
  tty: z.boolean(),
  stdin: z.boolean().describe('whether what is typed reaches the process'),
  state: z.enum(['open', 'ended']),
  exitCode: z.number().nullable(),
  endReason: z.enum(['exited', 'container', 'closed', 'idle', 'detached', 'lost', 'shutdown']).nullable(),
  left: z
    .enum(['nothing', 'survivors', 'unknown'])
    .nullable()
    .describe('processes of a closed exec that go on: those that ignore the hang-up, or nobody could look'),
  remaining: z.array(z.string()).describe('the names of those that go on, or their commands'),
  removed: z.boolean().describe('the container was removed when it exited (--rm)'),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  viewers: z.number(),
  own: z.boolean().describe('whether the person who is told of it opened it'),
  openedBy: z.string().nullable().describe('name of the person who did; null: whoever held the launch link'),
  cursor: z.number(),
  ...size,
});
export type TerminalSession = z.infer<typeof TerminalSession>;

/** Messages about one session, or about those of an environment; see `TerminalClientEvents`. */
export const TerminalRef = z.object({ id: z.string() });
/** `cursor`: everything before it is there already. Without a size the session keeps the one that it has. */
export const TerminalAttach = z.object({
  id: z.string(),
  cursor: z.number().int().min(0),
  cols: cols.optional(),
  rows: rows.optional(),
});
export const TerminalResize = z.object({ id: z.string(), ...size });
/** At most this much input at a time: a longer paste comes in pieces, each after the one before was acknowledged. */
const inputBytes = 64 * 1024;
/** The two messages that come with each keystroke are checked by hand: it is the way that may not be slow. */
export const TerminalAcknowledge = z.custom<{ id: string; cursor: number }>(
  (given) => isRecord(given) && typeof given.id === 'string' && Number.isSafeInteger(given.cursor),
  'An acknowledgement is an id and a cursor.',
);
export const TerminalInput = z.custom<{ id: string; data: Uint8Array }>(
  (given) =>
    isRecord(given) &&
    typeof given.id === 'string' &&
    given.data instanceof Uint8Array &&
    given.data.byteLength <= inputBytes,
  'Input is an id and at most 64 KiB of bytes.',
);
export const TerminalList = z.object({ env: z.string() });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
