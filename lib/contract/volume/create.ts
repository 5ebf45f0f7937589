import { z } from 'zod';

/** As moby takes a volume's name: two characters at least (daemon/names: RestrictedNamePattern). */
export const volumeName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

const Words = z.record(z.string().min(1).max(256), z.string().max(4096));

/**
 * `POST …/volumes/create`. `driverOpts` may hold a password: it is sent to the engine, which keeps it with the volume, and
 * nowhere else.
 */
export const CreateVolumeRequest = z.object({
  name: z
    .union([z.literal(''), z.string().max(255).regex(volumeName, 'name')])
    .default('')
    .describe('empty: the engine makes one up'),
  driver: z.string().trim().min(1).max(255).default('local'),
  driverOpts: Words.default({}).describe('of `local`: type, device, o, size'),
  labels: Words.default({}),
});
export type CreateVolumeRequest = z.output<typeof CreateVolumeRequest>;

/** What the engine answered. `existed`: there was one of that name and driver, which stays as it is. */
export const CreatedVolume = z.object({ name: z.string(), existed: z.boolean() });
export type CreatedVolume = z.infer<typeof CreatedVolume>;

/** The body of the Engine API's `POST /volumes/create`. */
export interface VolumeBody {
  Name: string;
  Driver: string;
  DriverOpts: Record<string, string>;
  Labels: Record<string, string>;
}

/** `request` in the words of the engine. Pure. */
export function volumeBody({ name, driver, driverOpts, labels }: CreateVolumeRequest): VolumeBody {
  return { Name: name, Driver: driver, DriverOpts: driverOpts, Labels: labels };
}
