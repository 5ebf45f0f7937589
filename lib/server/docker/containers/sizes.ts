import type { ContainerSize } from '@/lib/contract/sizes';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { plainName } from './list';

/** A container with what it takes on disk. `created`: seconds since 1970. */
export interface SizedContainer extends ContainerSize {
  name: string;
  created: number;
}

/**
 * What containers take on disk, all or those of these states. Engine API `GET /containers/json?size=1`: the engine walks
 * the files of each, which takes seconds where there are many.
 */
export async function sizes(engine: Engine, states?: readonly string[]): Promise<SizedContainer[]> {
  const filters = states ? { filters: { status: [...states] } } : {};
  const answers = await asking(engine.streams.listContainers({ all: true, size: true, ...filters }));
  return answers.map((answer) => {
    const { SizeRw = 0, SizeRootFs = 0 } = answer as { SizeRw?: number; SizeRootFs?: number };
    return {
      id: answer.Id,
      name: plainName(answer.Names ?? []),
      created: answer.Created,
      written: SizeRw,
      whole: SizeRootFs,
    };
  });
}
