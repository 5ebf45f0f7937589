import type { MirrorHealth, MirrorsChange, MirrorSettings, MirrorsView } from '@/lib/contract/mirrors/mirrors';
import type { Db } from '../db/database';
import type { Docker } from '../docker/docker';
import { toProblem } from '../errors/failure';
import type { Registries } from '../registries/registries';
import { checkedRules } from './checked-rules';
import { createHealth, type Health } from './health';
import { createOrigins, type Origins } from './origin';
import { createMirrorStore } from './store';

/** The mirrors of one environment, as a pull needs them. */
export interface EnvMirrors {
  settings(): MirrorSettings;
  originDigest: Origins['digest'];
  pulled: Health['pulled'];
}

/** The rules by which images are fetched, an ordered list for each environment. */
export interface Mirrors {
  of(env: string): EnvMirrors;
  /** What is set, what is known of the addresses, and what the engine does by itself. */
  view(env: string, docker: Docker): Promise<MirrorsView>;
  /** Keeps other rules; they hold from the next pull on. Throws `conflict`, and `bad-request` with the field. */
  set(env: string, change: MirrorsChange): Promise<void>;
  /** Asks every mirror and origin of the rules, at this moment. */
  check(env: string): Promise<MirrorHealth[]>;
}

export async function createMirrors(db: Db, registries: Pick<Registries, 'accessFor' | 'client'>): Promise<Mirrors> {
  const store = await createMirrorStore(db);
  const health = await createHealth(db, registries);
  const origins = createOrigins(registries);
  const addressesOf = (env: string) => [...new Set(store.of(env).settings.rules.flatMap(({ from, to }) => [to, from]))];

  return {
    of: (env) => ({
      settings: () => store.of(env).settings,
      originDigest: origins.digest,
      pulled: health.pulled,
    }),
    async view(env, docker) {
      const { settings, revision } = store.of(env);
      const engine = await docker.system.registryConfig().then(
        (config) => ({ engine: config, engineProblem: null }),
        (error: unknown) => ({ engine: null, engineProblem: toProblem(error) }),
      );
      return { ...settings, revision, health: addressesOf(env).map(health.of), ...engine };
    },
    set: async (env, { revision, ...settings }) =>
      store.set(env, { ...settings, rules: checkedRules(settings.rules) }, revision),
    async check(env) {
      const addresses = addressesOf(env);
      await Promise.all(addresses.map(health.ask));
      return addresses.map(health.of);
    },
  };
}
