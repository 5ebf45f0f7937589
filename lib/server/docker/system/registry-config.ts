import type { EngineMirrors } from '@/lib/contract/mirrors/mirrors';
import { asking } from '../errors';
import type { Engine } from '../engines';

/** `RegistryServiceConfig` of the Engine API. Mirrors of any other index than Docker Hub are none to the engine. */
interface InfoAnswer {
  RegistryConfig?: {
    Mirrors?: string[] | null;
    InsecureRegistryCIDRs?: string[] | null;
    IndexConfigs?: Record<string, { Name?: string; Secure?: boolean } | null> | null;
  } | null;
}

/** How the engine itself is set to fetch images (daemon.json). Engine API `GET /info`. */
export async function registryConfig(engine: Engine): Promise<EngineMirrors> {
  const { RegistryConfig: config } = await asking(engine.requests.info() as Promise<InfoAnswer>);
  const hosts = Object.entries(config?.IndexConfigs ?? {}).filter(([, index]) => index?.Secure === false);
  return {
    mirrors: config?.Mirrors ?? [],
    insecure: [...(config?.InsecureRegistryCIDRs ?? []), ...hosts.map(([host]) => host)],
  };
}
