import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { list, optional } from './checks';
import { MountRow } from './mount-row';
import { mountsMapping } from './mounts';
import { filled, listed, option, some, someOf, valued } from './parts';
import { pairMap, pairOptions, pairs } from './pairs';
import { isFilled } from '../rows';

/** Files: what is mounted, and the container's own layer. */
export const storageShape = {
  mounts: z.array(MountRow).max(1000, 'tooMany').default([]),
  volumesFrom: list(
    optional(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*(?::(?:ro|rw|z|Z)(?:,(?:ro|rw|z|Z))*)?$/, 'volumesFrom'),
  ).describe('containers whose volumes are mounted too: `web`, `web:ro`'),
  volumeDriver: optional(/^[^\s]+$/, 'noBlank')
    .default('')
    .describe('makes the volumes that are not there yet'),
  readOnlyRoot: z.boolean().default(false).describe('nothing outside of mounts can be written (`--read-only`)'),
  storageOpt: pairs().describe('of the storage driver: `size` = `10G`'),
};

export const storageMapping: Record<keyof typeof storageShape, FieldMapping> = {
  mounts: mountsMapping,
  volumesFrom: {
    flags: ['volumes-from'],
    options: ({ volumesFrom }) => listed('volumesFrom', '--volumes-from', volumesFrom),
    host: ({ volumesFrom }) => someOf('VolumesFrom', filled(volumesFrom)),
  },
  volumeDriver: {
    flags: ['volume-driver'],
    options: ({ volumeDriver }) => valued('volumeDriver', '--volume-driver', volumeDriver),
    host: ({ volumeDriver }) => some({ VolumeDriver: volumeDriver }, volumeDriver !== ''),
  },
  readOnlyRoot: {
    flags: ['read-only'],
    options: ({ readOnlyRoot }) => option('readOnlyRoot', readOnlyRoot, '--read-only'),
    host: ({ readOnlyRoot }) => some({ ReadonlyRootfs: true }, readOnlyRoot),
  },
  storageOpt: {
    flags: ['storage-opt'],
    options: ({ storageOpt }) => pairOptions('storageOpt', '--storage-opt', storageOpt),
    host: ({ storageOpt }) => some({ StorageOpt: pairMap(storageOpt) }, storageOpt.some(isFilled.env)),
  },
};
