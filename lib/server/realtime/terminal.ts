import type { Namespace } from 'socket.io';
import type { Core } from '../core';

/** Namespace `/terminal`. */
export function serveTerminal(namespace: Namespace, core: Core): void {
  void namespace;
  void core;
}
