import type { Duplex } from 'node:stream';
import type { Engine } from '../engines';
import { hijacked } from '../hijack';

/**
 * Runs a prepared exec and answers its stream. Engine API `POST /exec/{id}/start`, hijacked always: without it an exec
 * with stdin never answers. A command that cannot run does not throw: the runtime's words come in the stream and
 * `inspectExec` tells 126 or 127. Ending the stream leaves the process running.
 */
export function startExec(engine: Engine, id: string, tty: boolean): Promise<Duplex> {
  return hijacked(engine.streams.getExec(id).start({ hijack: true, stdin: true, Tty: tty }));
}
