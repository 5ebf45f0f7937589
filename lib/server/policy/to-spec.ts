import type { KnownContainer } from './asked';
import type { CreateBody, HostConfig } from './create-body';
import type { Facts } from './facts';
import { askedMounts, containerOf, mountsOf, mountsOfKnown, withExisting } from './mounts';
import type { Spec } from './spec';

/** The fields of HostConfig that may name another container: `container:<id or name>`. */
const sharing = ['NetworkMode', 'PidMode', 'IpcMode', 'UTSMode', 'UsernsMode', 'CgroupnsMode', 'Cgroup'] as const;
const other = /^container:(.*)$/s;

/** What a create body asks for in effect. */
export function specOfBody(body: CreateBody, facts: Facts): Spec {
  const endpoints = Object.entries(body.NetworkingConfig?.EndpointsConfig ?? {});
  return {
    existing: false,
    host: body.HostConfig,
    mounts: mountsOf(body, facts),
    networks: [
      { path: 'HostConfig.NetworkMode', name: body.HostConfig.NetworkMode, options: {} },
      ...endpoints.map(([name, endpoint]) => ({
        path: `NetworkingConfig.EndpointsConfig.${name}`,
        name,
        options: endpoint?.DriverOpts ?? {},
      })),
    ],
    containers: [
      ...body.HostConfig.VolumesFrom.map((from, index) => ({
        path: `HostConfig.VolumesFrom.${index}`,
        name: containerOf(from),
      })),
      ...sharedWith(body.HostConfig),
    ],
  };
}

/**
 * What a container that exists is. Its VolumesFrom is not looked at: what came of it is among its mounts, and the
 * container that it names may be gone.
 */
export function specOfKnown(container: KnownContainer, host: HostConfig, facts: Facts): Spec {
  const names = [...container.networks.map((name) => ({ path: `Networks.${name}`, name }))];
  return {
    existing: true,
    host,
    mounts: [...askedMounts(host).flatMap((mount) => withExisting(mount, facts)), ...mountsOfKnown(container, facts)],
    networks: [{ path: 'HostConfig.NetworkMode', name: host.NetworkMode }, ...names].map((one) => ({
      ...one,
      options: {},
    })),
    containers: sharedWith(host),
  };
}

function sharedWith(host: HostConfig): Spec['containers'] {
  return sharing.flatMap((field) => {
    const name = other.exec(host[field])?.[1];
    return name === undefined ? [] : [{ path: `HostConfig.${field}`, name }];
  });
}
