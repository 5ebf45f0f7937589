import type { ContainerSize } from '@/lib/contract/sizes';
import type { SizedContainer } from '../docker/containers/sizes';
import { createMeasured, type Measured } from './measured';

/** What the containers of one engine take on disk. */
export type Sizes = Measured<ContainerSize>;

export function createSizes(parts: { ask: () => Promise<SizedContainer[]> }): Sizes {
  return createMeasured(async () => (await parts.ask()).map(({ id, written, whole }) => ({ id, written, whole })));
}
