import type { RegistryAccess } from '../registry/access';
import { createRegistryClient, type RegistryClient } from '../registry/client';

/** Clients that are kept: each has its connections and tokens. The one unused for longest goes first. */
const mostKept = 20;

/** One client for each way to sign in: a changed password is another one, and has none of the tokens of the one before. */
export function createClients() {
  const kept = new Map<string, RegistryClient>();
  return {
    of({ host, credentials, ca, insecure }: RegistryAccess): RegistryClient {
      const key = JSON.stringify([host, credentials, ca, insecure]);
      const client = kept.get(key) ?? createRegistryClient({ host, credentials, ca, insecure });
      kept.delete(key);
      kept.set(key, client);
      for (const [old, oldest] of [...kept].slice(0, -mostKept)) {
        kept.delete(old);
        oldest.close();
      }
      return client;
    },
    close() {
      for (const client of kept.values()) client.close();
      kept.clear();
    },
  };
}
