import type { KnownContainer } from './asked';
import type { CreateBody, HostConfig } from './create-body';
import type { Facts } from './facts';
import type { AskedMount } from './spec';

const volumeName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const propagations = new Set(['private', 'rprivate', 'shared', 'rshared', 'slave', 'rslave']);
const plain = { propagation: '', driver: '', options: {} };

/** Every mount that a create body asks for: Binds, Mounts, volumes without a name, and those of VolumesFrom. */
export function mountsOf(body: CreateBody, facts: Facts): AskedMount[] {
  const host = body.HostConfig;
  const unnamed = body.Volumes.map((target) => anonymous(`Volumes.${target}`, host.VolumeDriver));
  return [
    ...[...askedMounts(host), ...unnamed].flatMap((mount) => withExisting(mount, facts)),
    ...fromOthers(host, facts),
  ];
}

/** The mounts that HostConfig spells out. */
export function askedMounts(host: HostConfig): AskedMount[] {
  return [
    ...host.Binds.map((bind, index) => fromBind(bind, `HostConfig.Binds.${index}`, host.VolumeDriver)),
    ...host.Mounts.map((mount, index) => fromMount(mount, `HostConfig.Mounts.${index}`)),
  ];
}

/** Every mount of a container that exists, as the engine mounted it. */
export function mountsOfKnown(container: KnownContainer, facts: Facts): AskedMount[] {
  return knownMounts(container).flatMap((mount) => withExisting(mount, facts));
}

/** The mounts that the engine tells of a container. */
export function knownMounts(container: KnownContainer): AskedMount[] {
  return container.mounts.map((mount, index): AskedMount => {
    const path = `Mounts.${index}`;
    if (mount.type === 'volume') return { ...plain, path, kind: 'volume', source: mount.name, driver: mount.driver };
    return { ...plain, path, kind: kindOf(mount.type), source: mount.source, propagation: mount.propagation };
  });
}

/** `source:target:modes`, `volume:target`, or a target alone (moby `volume/mounts`, Linux). */
export function fromBind(bind: string, path: string, driver: string): AskedMount {
  const [first = '', second, modes = '', ...more] = bind.split(':');
  if (second === undefined) return anonymous(path, driver);
  const propagation = modes.split(',').find((mode) => propagations.has(mode)) ?? '';
  const common = { path, source: first, propagation, driver: '', options: {} };
  if (more.length > 0) return { ...common, kind: 'unreadable', source: bind };
  if (first.startsWith('/')) return { ...common, kind: 'bind' };
  return volumeName.test(first) ? { ...common, kind: 'volume', driver } : { ...common, kind: 'unreadable' };
}

function fromMount(mount: HostConfig['Mounts'][number], path: string): AskedMount {
  const { Name: driver = '', Options: options = {} } = mount.VolumeOptions?.DriverConfig ?? {};
  const propagation = mount.BindOptions?.Propagation ?? '';
  return { path, kind: kindOf(mount.Type), source: mount.Source, propagation, driver, options };
}

function kindOf(type: string): AskedMount['kind'] {
  if (type === 'bind' || type === 'volume' || type === 'image') return type;
  return type === 'tmpfs' ? 'memory' : 'unreadable';
}

function anonymous(path: string, driver: string): AskedMount {
  return { ...plain, path, kind: 'volume', source: '', driver };
}

/** A volume that is there already is mounted as it was made, whatever the request says of its driver. */
export function withExisting(mount: AskedMount, facts: Facts): AskedMount[] {
  if (mount.kind !== 'volume' || mount.source === '') return [mount];
  const known = facts.volumes.get(mount.source);
  if (known === undefined) return [{ ...mount, kind: 'unreadable' }];
  return known === null ? [mount] : [mount, { ...mount, driver: known.driver, options: known.options }];
}

function fromOthers(host: HostConfig, facts: Facts): AskedMount[] {
  return host.VolumesFrom.flatMap((from, index) => {
    const other = facts.containers.get(containerOf(from));
    const path = `HostConfig.VolumesFrom.${index}`;
    return other ? mountsOfKnown(other, facts).map((mount) => ({ ...mount, path })) : [];
  });
}

/** `container`, `container:ro` of VolumesFrom: the container. */
export function containerOf(from: string): string {
  return from.split(':')[0] ?? '';
}
