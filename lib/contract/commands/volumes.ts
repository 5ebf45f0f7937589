import { maskOptions } from '../volume/secret-options';
import type { CreateVolumeRequest } from '../volume/create';
import { option, options, toggle } from './words';

interface Prune {
  /** Those with a name as well: the CLI's own default before engine 23. */
  all?: boolean;
  /** As `docker volume prune --filter` takes them: `label=a=b`. */
  filters?: readonly string[];
}

/** How volumes are made and go, as the words behind `docker`. */
export const volumeCommands = {
  'volume.list': ({ filters }: { filters?: readonly string[] }) => ['volume', 'ls', ...options('--filter', filters)],
  /** `format`: a Go template, to print a part of it. */
  'volume.inspect': ({ names, format }: { names: readonly string[]; format?: string | undefined }) => [
    'volume',
    'inspect',
    ...option('-f', format),
    ...names,
  ],
  /** Passwords are masked: who runs it puts them in. */
  'volume.create': ({ name, driver, driverOpts, labels }: CreateVolumeRequest) => [
    'volume',
    'create',
    ...option('-d', driver === 'local' ? '' : driver),
    ...options('-o', pairs(maskOptions(driverOpts))),
    ...options('--label', pairs(labels)),
    ...(name === '' ? [] : [name]),
  ],
  'volume.remove': ({ names, force }: { names: readonly string[]; force?: boolean }) => [
    'volume',
    'rm',
    ...toggle('-f', force),
    ...names,
  ],
  'volume.prune': ({ all, filters }: Prune) => [
    'volume',
    'prune',
    ...toggle('-a', all),
    ...options('--filter', filters),
  ],
} as const;

function pairs(given: Readonly<Record<string, string>>): string[] {
  return Object.entries(given).map(([name, value]) => `${name}=${value}`);
}
