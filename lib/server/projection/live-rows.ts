import type { ContainerRow } from '@/lib/contract/containers';
import type { ImageRow } from '@/lib/contract/images';
import type { LiveKind, LiveRows } from '@/lib/contract/live';
import type { NetworkRow } from '@/lib/contract/networks';
import type { VolumeRow } from '@/lib/contract/volumes';

/**
 * A row of each collection without what can hold a secret. Each field by name: one that is added to the rows is not told
 * until somebody has thought about it. Of the labels of images, networks and volumes the names are left;
 * where on the host a volume lies is left out.
 */
export const safeRows: { readonly [K in LiveKind]: (row: LiveRows[K]) => LiveRows[K] } = {
  containers: safeContainer,
  images: safeImage,
  networks: safeNetwork,
  volumes: safeVolume,
};

function safeContainer(row: ContainerRow): ContainerRow {
  const { id, name, image, imageId, created, state, health, startedAt, finishedAt, exitCode, oomKilled } = row;
  const { ports, project, service, networks, addresses, volumes, stopping, copying } = row;
  return {
    ...{ id, name, image, imageId, created, state, health, startedAt, finishedAt, exitCode, oomKilled },
    ...{ ports, project, service, networks, addresses, volumes, stopping, copying },
    command: '',
  };
}

function safeImage(row: ImageRow): ImageRow {
  const { id, tags, digests, size, created, labels, containers } = row;
  return { ...{ id, tags, digests, size, created, containers }, labels: withoutValues(labels) };
}

function safeNetwork(row: NetworkRow): NetworkRow {
  const { id, name, driver, scope, subnets, gateways, created, builtIn, internal, attachable } = row;
  const { ingress, ipv6, configOnly, project, labels, containers } = row;
  return {
    ...{ id, name, driver, scope, subnets, gateways, created, builtIn, internal, attachable },
    ...{ ingress, ipv6, configOnly, project, containers },
    labels: withoutValues(labels),
  };
}

function safeVolume(row: VolumeRow): VolumeRow {
  const { name, driver, scope, created, kind, anonymous, project, labels, containers } = row;
  return {
    ...{ name, driver, scope, created, kind, anonymous, project, containers },
    mountpoint: '',
    labels: withoutValues(labels),
  };
}

/** Labels by name alone. */
export function withoutValues(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(labels).map((name) => [name, '']));
}
