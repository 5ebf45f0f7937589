import type { CreateBody, HostConfig } from '../body';

/** The engine writes null where nothing is set, and leaves out what it does not know. */
type Told<T> = { [K in keyof T]?: T[K] | null };

/** What of `GET /containers/{id}/json` says how the container was made. */
export interface InspectedContainer {
  Id: string;
  Name: string;
  /** The id of the image. */
  Image: string;
  Config: Told<Omit<CreateBody, 'HostConfig' | 'NetworkingConfig' | 'Entrypoint'>> & {
    Entrypoint?: string | string[] | null;
  };
  HostConfig: Told<HostConfig>;
  NetworkSettings?: { Networks?: Record<string, InspectedEndpoint | null> | null } | null;
}

/** One network of a container, as far as a person chose it. */
export interface InspectedEndpoint {
  NetworkID?: string;
  Aliases?: string[] | null;
  Links?: string[] | null;
  MacAddress?: string;
  IPAddress?: string;
  DriverOpts?: Record<string, string> | null;
  GwPriority?: number;
  IPAMConfig?: { IPv4Address?: string; IPv6Address?: string; LinkLocalIPs?: string[] | null } | null;
}

/** What of `GET /images/{name}/json` a container made from the image begins with. */
export interface InspectedImage {
  Config?: InspectedContainer['Config'] | null;
}
