import * as volumes from '@/lib/contract/api/volumes';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import { CreateVolumeRequest } from '@/lib/contract/volume/create';
import type { VolumeDetail } from '@/lib/contract/volume/detail';
import type { VolumeRow } from '@/lib/contract/volumes';
import { docker, until } from '../testing/test-engine';
import type { Changing, Showing } from './case';
import { label, type Sides } from './sides';

/** Made anew for each case; removed in the end. */
export const volume = 'quayside-cmd-volume';
const gone = () => docker('volume', 'rm', volume).catch(() => undefined);
const isThere = () => docker('volume', 'ls', '-q', '--filter', `name=${volume}`);
const make = async () => {
  await gone();
  await docker('volume', 'create', '--label', label, volume);
};
const asked = CreateVolumeRequest.parse({
  name: volume,
  driverOpts: { type: 'tmpfs', device: 'tmpfs', o: 'size=8m,uid=1000' },
  labels: { 'quayside.test': "it's commands" },
});

/** The commands about volumes, each with Quayside's own way to the same. */
export function volumeCases({ core, call }: Sides) {
  return {
    'volume.list': {
      facts: { filters: [`name=${volume}`] },
      before: make,
      printed: (text: string) => text.split('\n').filter((line) => line.includes(volume)).length,
      shows: () =>
        until(async () => {
          const rows = (await call(volumes.listVolumes)) as VolumeRow[];
          return rows.filter((row) => row.name === volume).length;
        }, 'the volume in the picture'),
    },
    'volume.inspect': {
      facts: { names: [volume] },
      before: make,
      printed: (text: string) => (JSON.parse(text) as [{ Mountpoint: string }])[0].Mountpoint,
      shows: async () => ((await call(volumes.inspectVolume, { id: volume })) as VolumeDetail).mountpoint,
    },
    'volume.create': {
      facts: asked,
      before: gone,
      act: () => call(volumes.createVolume, { body: asked }),
      effect: () =>
        docker('volume', 'inspect', '-f', '{{.Driver}} {{json .Options}} {{json .Labels}}', volume).catch(() => null),
    },
    'volume.remove': {
      facts: { names: [volume] },
      before: make,
      act: () => call(volumes.removeVolume, { id: volume, body: {} }),
      effect: isThere,
    },
    'volume.prune': {
      // Only ours, on any engine: with a name they go only by -a, which the CLI takes where the engine's API has it (1.42).
      facts: async () => {
        const apiVersion = await core.environment('local').docker.system.apiVersion();
        return { filters: [`label=${label}`], all: Number(apiVersion.split('.')[1]) >= 42 };
      },
      stdin: 'y\n',
      before: make,
      act: () => call(volumes.pruneVolumes, { body: { ids: [volume] } }),
      effect: isThere,
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> | Showing<K> }>;
}
