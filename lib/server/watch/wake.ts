import type { ContainerRow } from '@/lib/contract/containers';
import type { Live } from '../live/live';

/** Waits between two looks at a container, and is woken by what happens to it. Ends with `signal`. */
export class Wake {
  #resolve: () => void = () => undefined;
  #woken = false;

  constructor(
    live: Pick<Live, 'subscribe'>,
    readonly id: string,
    readonly signal: AbortSignal,
    wakes: (row: ContainerRow | null) => boolean = () => true,
  ) {
    const unsubscribe = live.subscribe(({ changes, engine }) => {
      const row = changes.containers?.upsert.find((one) => one.id === id);
      const gone = changes.containers?.remove.includes(id) ?? false;
      if (engine || gone || (row && wakes(row))) this.wake();
    });
    signal.addEventListener('abort', () => {
      unsubscribe();
      this.wake();
    });
  }

  wake(): void {
    this.#woken = true;
    this.#resolve();
  }

  /** Until it is woken, or `ms` are over. */
  async wait(ms: number): Promise<void> {
    if (this.#woken || this.signal.aborted) return void (this.#woken = false);
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#resolve = resolve;
      timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined;
    });
    clearTimeout(timer);
    this.#woken = false;
  }
}
