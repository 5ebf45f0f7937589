import { z } from 'zod';

/** Open a terminal: `exec` runs a command (none: the first shell found), `attach` joins the main process. */
export const TerminalOpen = z.object({
  env: z.string(),
  containerId: z.string().min(1),
  kind: z.enum(['exec', 'attach']),
  command: z.string().max(4096).optional(),
  user: z.string().max(256).optional(),
  tty: z.boolean().default(true),
  cols: z.number().int().min(2).max(1000),
  rows: z.number().int().min(1).max(1000),
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
  tty: z.boolean(),
  state: z.enum(['open', 'ended']),
  exitCode: z.number().nullable(),
  endReason: z.enum(['exited', 'closed', 'idle', 'detached', 'lost', 'shutdown']).nullable(),
  removed: z.boolean().describe('the container was removed when it exited (--rm)'),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  viewers: z.number(),
});
export type TerminalSession = z.infer<typeof TerminalSession>;
