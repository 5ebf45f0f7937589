import type { LogLine } from '@/lib/contract/logs';
import { detail } from './containers/detail';
import { inspect } from './containers/inspect';
import { lastLogLine, logs, type LogsOptions } from './containers/logs';
import { attach } from './containers/attach';
import { resize } from './containers/resize';
import { start } from './containers/start';
import { wait, type WaitCondition } from './containers/wait';
import type { Engine } from './engines';
import type { ImageReference } from '@/lib/contract/reference';
import { history } from './images/history';
import { inspect as inspectImage } from './images/inspect';
import { pull } from './images/pull';
import { remove as removeImage } from './images/remove';
import { createExec, type ExecOptions } from './exec/create';
import { inspectExec } from './exec/inspect';
import { execOutput } from './exec/output';
import { resizeExec } from './exec/resize';
import { startExec } from './exec/start';
import { info } from './system/info';

/** Binds the verbs of this folder to one engine. The tree reads like the Engine API's own reference. */
export function createDocker(engine: Engine) {
  return {
    containers: {
      inspect: (id: string) => inspect(engine, id),
      detail: (id: string) => detail(engine, id),
      lastLogLine: (id: string, tty: boolean) => lastLogLine(engine, id, tty),
      logs: (id: string, options: LogsOptions, output: (line: LogLine) => void) => logs(engine, id, options, output),
      attach: (id: string) => attach(engine, id),
      start: (id: string) => start(engine, id),
      resize: (id: string, cols: number, rows: number) => resize(engine, id, cols, rows),
      wait: (id: string, condition: WaitCondition) => wait(engine, id, condition),
    },
    exec: {
      create: (containerId: string, options: ExecOptions) => createExec(engine, containerId, options),
      start: (id: string, tty: boolean) => startExec(engine, id, tty),
      inspect: (id: string) => inspectExec(engine, id),
      resize: (id: string, cols: number, rows: number) => resizeExec(engine, id, cols, rows),
      output: (containerId: string, options: Pick<ExecOptions, 'command' | 'user'>) =>
        execOutput(engine, containerId, options),
    },
    images: {
      pull: (reference: ImageReference, signal: AbortSignal) => pull(engine, reference, signal),
      inspect: (name: string) => inspectImage(engine, name),
      history: (name: string) => history(engine, name),
      remove: (name: string, options: { force: boolean }) => removeImage(engine, name, options),
    },
    system: { info: () => info(engine) },
  };
}
export type Docker = ReturnType<typeof createDocker>;
