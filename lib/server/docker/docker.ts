import { detail } from './containers/detail';
import { inspect } from './containers/inspect';
import type { Engine } from './engines';
import { info } from './system/info';

/** Binds the verbs of this folder to one engine. The tree reads like the Engine API's own reference. */
export function createDocker(engine: Engine) {
  return {
    containers: {
      inspect: (id: string) => inspect(engine, id),
      detail: (id: string) => detail(engine, id),
    },
    system: { info: () => info(engine) },
  };
}
export type Docker = ReturnType<typeof createDocker>;
