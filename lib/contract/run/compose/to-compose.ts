import { stringify } from 'yaml';
import type { RunForm } from '../form';
import { isFilled } from '../rows';
import { networkPart, networksOf, storagePart, volumesOf } from './network-part';
import { isolationPart, limitsPart, processPart } from './process-part';
import type { Part } from './service-parts';

/** Fields that no key of the Compose Specification says. */
export type NotInCompose = 'remove' | 'publishAll' | 'cpusetMems' | 'kernelMemory' | 'volumeDriver' | 'anonymousVolume';

/** A file for `docker compose`, and what of the form it has no key for. */
export interface ComposeFile {
  yaml: string;
  unsaid: NotInCompose[];
}

/**
 * The container of `form` as a service of a compose file (Compose Specification). Networks and volumes with a name are there
 * already, and so external: compose neither makes nor removes them. Pure.
 */
export function toCompose(form: RunForm): ComposeFile {
  const name = serviceName(form);
  const service = {
    ...processPart(form),
    ...networkPart(form),
    ...storagePart(form),
    ...limitsPart(form),
    ...isolationPart(form),
  };
  const external = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, { external: true }]));
  const [networks, volumes] = [external(networksOf(form)), external(volumesOf(form))];
  const file: Part = {
    services: { [name]: withoutVariables(service) },
    ...(Object.keys(networks).length > 0 ? { networks } : {}),
    ...(Object.keys(volumes).length > 0 ? { volumes } : {}),
  };
  return {
    // Words that other versions of YAML take for numbers or yes and no are quoted.
    yaml: stringify(file, { version: '1.1', lineWidth: 0 }),
    unsaid: [
      ...(form.remove ? (['remove'] as const) : []),
      ...(form.publishAll ? (['publishAll'] as const) : []),
      ...(form.cpusetMems ? (['cpusetMems'] as const) : []),
      ...(form.kernelMemory ? (['kernelMemory'] as const) : []),
      ...(form.volumeDriver ? (['volumeDriver'] as const) : []),
      ...(form.mounts.some(asksForVolume) ? (['anonymousVolume'] as const) : []),
    ],
  };
}

/** Of an anonymous volume a service says where it lies and no more; one with a name is there already, as it was made. */
function asksForVolume({ kind, driver, driverOpts, volumeLabels }: RunForm['mounts'][number]): boolean {
  return kind === 'anonymous' && (driver !== '' || [...driverOpts, ...volumeLabels].some(isFilled.env));
}

/** The name of the service: that of the container, or of its image. */
function serviceName({ name, image }: RunForm): string {
  const bare = name || (image.split('@')[0]?.split('/').at(-1)?.split(':')[0] ?? '');
  return bare.replace(/[^a-zA-Z0-9._-]/g, '-') || 'app';
}

/** Compose puts values in the place of `$NAME`: a dollar is written twice. */
function withoutVariables(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutVariables);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutVariables(inner)]));
}
