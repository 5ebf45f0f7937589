import type { RegistryAccess } from '../registry/access';

/** A registry that Quayside itself keeps, with its secret. It stays in this process: `rowOf` is what is told of it. */
export interface KeptRegistry extends RegistryAccess {
  id: string;
  /** Repository path that it is limited to; '' for the whole registry. */
  prefix: string;
  name: string;
}

/** One that stands in the config.json of this process; its sign-in is read when it is needed. */
export interface FoundRegistry {
  id: string;
  host: string;
  prefix: string;
  /** Name of the `docker-credential-…` that has the sign-in; null: it stands in the file. */
  helper: string | null;
  /** The key of the file under which it stands, which helpers know it by. */
  key: string;
}
