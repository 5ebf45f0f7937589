import type { ContainerRow } from '@/lib/contract/containers';
import { Collection } from './collection';
import { usersOf } from './users-of';

/** Ids of the containers that have it, sorted. */
interface Used {
  containers: string[];
}

/** What the engine lists beside containers. Which containers have each is nowhere in its list: it is read off the containers. */
export class UsedRows<L extends object> {
  readonly collection: Collection<L & Used>;
  #listed: readonly L[] = [];

  constructor(
    readonly how: {
      /** By what a row is known. */
      keyOf: (listed: L) => string;
      /** By what containers name it. */
      nameOf: (listed: L) => string;
      /** What a container has of these, by name. */
      hadBy: (container: ContainerRow) => readonly string[];
    },
  ) {
    this.collection = new Collection<L & Used>(how.keyOf);
  }

  /** Takes the engine's whole list. */
  listed(listed: readonly L[], containers: readonly ContainerRow[]): void {
    this.#listed = listed;
    const users = usersOf(containers, this.how.hadBy);
    this.collection.replace(listed.map((one) => ({ ...one, containers: users.get(this.how.nameOf(one)) ?? [] })));
  }

  /** Containers have changed. Only rows that have others than before are written anew: there may be thousands. */
  usedBy(containers: readonly ContainerRow[]): void {
    const users = usersOf(containers, this.how.hadBy);
    for (const one of this.#listed) {
      const now = users.get(this.how.nameOf(one)) ?? [];
      const before = this.collection.get(this.how.keyOf(one))?.containers ?? [];
      if (now.join() !== before.join()) this.collection.put({ ...one, containers: now });
    }
  }
}
