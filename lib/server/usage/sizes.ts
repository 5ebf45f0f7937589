import type { ContainerSizes } from '@/lib/contract/sizes';
import type { SizedContainer } from '../docker/containers/sizes';

/** What the containers of one engine take on disk, measured only when somebody asks. */
export interface Sizes {
  /** The last answer, however old; `again`: a new one. Those who ask meanwhile share it. */
  measure(again: boolean): Promise<ContainerSizes>;
}

export function createSizes(parts: { ask: () => Promise<SizedContainer[]> }): Sizes {
  let last: ContainerSizes | null = null;
  let measuring: Promise<ContainerSizes> | null = null;

  async function measure(): Promise<ContainerSizes> {
    const began = performance.now();
    const sizes = await parts.ask();
    last = {
      at: new Date().toISOString(),
      took: Math.round(performance.now() - began),
      sizes: sizes.map(({ id, written, whole }) => ({ id, written, whole })),
    };
    return last;
  }

  return {
    async measure(again) {
      if (last && !again) return last;
      measuring ??= measure().finally(() => (measuring = null));
      return measuring;
    },
  };
}
