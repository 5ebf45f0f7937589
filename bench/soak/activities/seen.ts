import type { ContainerRow } from '@/lib/contract/containers';
import type { LiveStore } from '@/lib/client/live/store';
import { within } from '../page';

/** Resolves when the page shows the container `id` (null: no longer) as `right` says. Throws after a person's patience. */
export async function seen(
  live: LiveStore,
  id: string,
  what: string,
  right: (row: ContainerRow | null) => boolean,
): Promise<void> {
  let unsubscribe = () => undefined as unknown;
  const shown = new Promise<void>((resolve) => {
    const look = () => right(live.row('containers', id) ?? null) && resolve();
    unsubscribe = live.subscribe('containers', look);
    look();
  });
  await within(shown, `the page to show ${what}`).finally(() => unsubscribe());
}
