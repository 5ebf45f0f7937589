import type { LogLine } from '@/lib/contract/logs';
import { detail } from './containers/detail';
import { inspect } from './containers/inspect';
import { lastLogLine, logs, type LogsOptions } from './containers/logs';
import type { Engine } from './engines';
import type { ImageReference } from '@/lib/contract/reference';
import { history } from './images/history';
import { inspect as inspectImage } from './images/inspect';
import { pull } from './images/pull';
import { remove as removeImage } from './images/remove';
import { info } from './system/info';

/** Binds the verbs of this folder to one engine. The tree reads like the Engine API's own reference. */
export function createDocker(engine: Engine) {
  return {
    containers: {
      inspect: (id: string) => inspect(engine, id),
      detail: (id: string) => detail(engine, id),
      lastLogLine: (id: string, tty: boolean) => lastLogLine(engine, id, tty),
      logs: (id: string, options: LogsOptions, output: (line: LogLine) => void) => logs(engine, id, options, output),
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
