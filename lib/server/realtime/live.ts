import type { Namespace } from 'socket.io';
import type { Core } from '../core';

/** Namespace `/live`. */
export function serveLive(namespace: Namespace, core: Core): void {
  void namespace;
  void core;
}
