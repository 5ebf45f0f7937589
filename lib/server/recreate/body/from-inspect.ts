import { ownEndpoints } from './endpoints';
import type { Inspected, InspectedImage, WholeBody } from './inspected';
import { said } from './said';
import { ownConfig } from './own-config';
import { ownHost } from './own-host';

/** What of the engine tells its own doing from what was asked for: see `docker/system/defaults.ts`. */
export interface EngineSays {
  hostname: string;
  privateCgroups: boolean;
  /**
   * A container's Config tells the MAC address that was asked for in the network of its mode, and nothing where none was: until
   * API 1.51 (moby, `daemon/inspect.go`; seen on 20.10, 26 and 28). From 1.52 on there is only the one in use.
   */
  macInConfig: boolean;
}

/**
 * The body of a create that makes `container` again: every field of its Config, HostConfig and networks, known to Quayside or not,
 * but for what came of its image (null: that is gone, and all counts as the container's own) and what the engine made up.
 * Volumes without a name are asked for as they were: `keepVolumes` then names them. Pure.
 */
export function bodyFromInspect(container: Inspected, image: InspectedImage | null, engine: EngineSays): WholeBody {
  return {
    ...said(ownConfig(container, image, engine.hostname), ''),
    HostConfig: said(ownHost(container, engine.privateCgroups), 'HostConfig.'),
    NetworkingConfig: { EndpointsConfig: ownEndpoints(container, engine.macInConfig) },
  };
}
