import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerLabels } from '@/lib/contract/sizes';
import type { Activity } from '@/lib/contract/engine';
import type { Picture, PictureDiff } from '@/lib/contract/live';
import type { NetworkRow } from '@/lib/contract/networks';
import type { VolumeRow } from '@/lib/contract/volumes';
import type { Live } from '../live/live';

/** What of the live picture is told to others. */
export type ToldLive = Pick<Live, 'picture' | 'json' | 'labels' | 'subscribe'>;

/**
 * The same picture without what can hold a secret, for whoever lacks `secret.read`: one for all of them, each row and
 * diff projected once. Of the labels of networks and volumes the names are left, and rows of images hold none; where on the host
 * a volume lies is left out.
 */
export function withoutSecrets(live: ToldLive): ToldLive {
  const rows = new WeakMap<ContainerRow, ContainerRow>();
  const diffs = new WeakMap<PictureDiff, PictureDiff>();
  let last: Picture | null = null;
  let list = { full: '', json: '' };

  const row = (full: ContainerRow) => once(rows, full, safeRow);
  const diffOf = ({ changes, activity, ...rest }: PictureDiff): PictureDiff => ({
    ...rest,
    ...(activity ? { activity: activity.map(safeActivity) } : {}),
    changes: {
      ...changes,
      ...(changes.containers
        ? { containers: { upsert: changes.containers.upsert.map(row), remove: changes.containers.remove } }
        : {}),
      ...(changes.networks
        ? { networks: { upsert: changes.networks.upsert.map(safeNetwork), remove: changes.networks.remove } }
        : {}),
      ...(changes.volumes
        ? { volumes: { upsert: changes.volumes.upsert.map(safeVolume), remove: changes.volumes.remove } }
        : {}),
    },
  });
  return {
    picture() {
      const full = live.picture();
      if (last?.revision !== full.revision)
        last = {
          ...full,
          containers: full.containers.map(row),
          networks: full.networks.map(safeNetwork),
          volumes: full.volumes.map(safeVolume),
          activity: full.activity.map(safeActivity),
        };
      return last;
    },
    json(kind) {
      if (kind === 'networks') return JSON.stringify(live.picture().networks.map(safeNetwork));
      if (kind === 'volumes') return JSON.stringify(live.picture().volumes.map(safeVolume));
      const full = live.json(kind);
      if (kind !== 'containers') return full;
      if (list.full !== full) list = { full, json: JSON.stringify(live.picture().containers.map(row)) };
      return list.json;
    },
    labels: () => live.labels().map(safeLabels),
    subscribe: (listener) => live.subscribe((diff) => listener(once(diffs, diff, diffOf))),
  };
}

function once<T extends object>(known: WeakMap<T, T>, full: T, project: (full: T) => T): T {
  const before = known.get(full);
  if (before) return before;
  const projected = project(full);
  known.set(full, projected);
  return projected;
}

/** Each field by name: one that is added to the rows is not told until somebody has thought about it. */
function safeRow(row: ContainerRow): ContainerRow {
  const { id, name, image, imageId, created, state, health, startedAt, finishedAt, exitCode, oomKilled } = row;
  const { ports, project, service, networks, addresses, volumes, stopping, copying } = row;
  return {
    ...{ id, name, image, imageId, created, state, health, startedAt, finishedAt, exitCode, oomKilled },
    ...{ ports, project, service, networks, addresses, volumes, stopping, copying },
    command: '',
  };
}

function safeLabels({ id, labels }: ContainerLabels): ContainerLabels {
  return { id, labels: Object.fromEntries(Object.keys(labels).map((name) => [name, ''])) };
}

function safeNetwork(row: NetworkRow): NetworkRow {
  const { id, name, driver, scope, subnets, gateways, created, builtIn, internal, attachable } = row;
  const { ingress, ipv6, configOnly, project, labels, containers } = row;
  return {
    ...{ id, name, driver, scope, subnets, gateways, created, builtIn, internal, attachable },
    ...{ ingress, ipv6, configOnly, project, containers },
    labels: Object.fromEntries(Object.keys(labels).map((key) => [key, ''])),
  };
}

function safeVolume(row: VolumeRow): VolumeRow {
  const { name, driver, scope, created, kind, anonymous, project, labels, containers } = row;
  return {
    ...{ name, driver, scope, created, kind, anonymous, project, containers },
    mountpoint: '',
    labels: Object.fromEntries(Object.keys(labels).map((key) => [key, ''])),
  };
}

/** Actions may have an argument (`exec_create: sh -c …`); the one that is told is a health. */
function safeActivity({ id, at, type, action, objectId, name, exitCode }: Activity): Activity {
  const known = /^[a-z_]+(?:: (?:healthy|unhealthy|starting))?$/.exec(action);
  return { id, at, type, action: known ? action : (action.split(':', 1)[0] ?? ''), objectId, name, exitCode };
}
