import type { TerminalSession } from '@/lib/contract/terminal';
import type { Environment } from '../core';

/** Every terminal session of the server. */
export interface Terminals {
  list(env: string): TerminalSession[];
  close(): Promise<void>;
}

export function createTerminals(parts: { environment: (slug: string) => Environment }): Terminals {
  void parts;
  throw new Error('not built yet');
}
