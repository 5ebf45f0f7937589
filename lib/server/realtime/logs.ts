import type { Namespace } from 'socket.io';
import type { Core } from '../core';

/** Namespace `/logs`. */
export function serveLogs(namespace: Namespace, core: Core): void {
  void namespace;
  void core;
}
