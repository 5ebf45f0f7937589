import type { Namespace } from 'socket.io';
import type { Core } from '../core';

/** Namespace `/jobs`. */
export function serveJobs(namespace: Namespace, core: Core): void {
  void namespace;
  void core;
}
