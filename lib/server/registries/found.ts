import type { Credentials, RegistryAccess } from '../registry/access';
import { askHelper } from './credential-helper';
import { readDockerConfig, type DockerConfig } from './docker-config';
import type { FoundRegistry } from './entry';

/** A helper is a process, and some of them ask a cloud: what it said holds for so long. Milliseconds. */
const keptMs = 60_000;

/** The registries of the config.json of this process, with the sign-ins that stand there or that helpers have. */
export interface Found {
  /** Throws `credential-helper` where the file cannot be read. */
  read(): Promise<DockerConfig>;
  list(): Promise<FoundRegistry[]>;
  /**
   * How `host` is reached by what was found for it. Of a host that is not in the file the store for all is asked, as the
   * CLI does; without one there is no sign-in.
   */
  access(host: string, entry: FoundRegistry | undefined): Promise<RegistryAccess>;
}

export function createFound(env: NodeJS.ProcessEnv, now: () => number = Date.now): Found {
  const said = new Map<string, { until: number; credentials: Promise<Credentials | null> }>();

  function ask(helper: string, key: string): Promise<Credentials | null> {
    const name = JSON.stringify([helper, key]);
    const before = said.get(name);
    if (before && before.until > now()) return before.credentials;
    for (const [old, { until }] of said) if (until <= now()) said.delete(old);
    const credentials = askHelper(helper, key, env);
    said.set(name, { until: now() + keptMs, credentials });
    // What went wrong is asked again.
    credentials.catch(() => said.delete(name));
    return credentials;
  }

  return {
    read: () => readDockerConfig(env),
    list: async () => (await readDockerConfig(env)).found,
    async access(host, entry) {
      const config = await readDockerConfig(env);
      const helper = entry ? entry.helper : config.store;
      const key = entry?.key ?? host;
      const asked = helper === null ? null : await ask(helper, key);
      return { host, credentials: asked ?? config.written(key), ca: '', insecure: false };
    },
  };
}
