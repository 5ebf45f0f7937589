import { z } from 'zod';
import { ContainerId } from './containers';

/**
 * What the options of a volume make it: nothing but a folder in the engine's own room (`plain`), a share (`nfs`, `cifs`),
 * memory (`tmpfs`), a folder of the host (`bind`), or what `local` mounts beside those (`other`). `driver`: not the engine's.
 */
export const volumeKinds = ['plain', 'nfs', 'cifs', 'tmpfs', 'bind', 'other', 'driver'] as const;
export type VolumeKind = (typeof volumeKinds)[number];

/**
 * One row of the live list of volumes. `containers`: ids of those that mount it, running or not; the engine's own list
 * tells of none, so they are read off the containers. Options are no part of it: they may hold a password.
 */
export const VolumeRow = z.object({
  name: z.string(),
  driver: z.string(),
  scope: z.string().describe('local, or global'),
  mountpoint: z.string(),
  created: z.string().describe('empty where the driver does not tell'),
  kind: z.enum(volumeKinds),
  anonymous: z.boolean().describe('nobody gave it a name'),
  project: z.string().nullable().describe('of Compose'),
  labels: z.record(z.string(), z.string()),
  containers: z.array(z.string()),
});
export type VolumeRow = z.infer<typeof VolumeRow>;

/** What the engine's own list tells of a volume. */
export type ListedVolume = Omit<VolumeRow, 'containers'>;

/** A volume's name as it stands in paths (moby, daemon/names: RestrictedNameChars). */
export const VolumeName = ContainerId;
/** Path parameters of the routes of one volume. */
export const VolumeParams = z.object({ env: z.string(), name: VolumeName });

/** `force`: also where the driver cannot be reached, and without a word where there is none. Never one that is in use. */
export const RemoveVolumeRequest = z.object({ force: z.boolean().default(false) });
/** `POST …/bulk/volumes/remove`. */
export const RemoveVolumesRequest = RemoveVolumeRequest.extend({ names: z.array(VolumeName).min(1).max(10_000) });

/** `all`: those with a name as well. */
export const VolumePruneQuery = z.object({ all: z.enum(['true', 'false']).default('false') });
