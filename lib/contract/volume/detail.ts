import { z } from 'zod';
import { ContainerState } from '../containers';
import { VolumeRow } from '../volumes';

const Pair = z.object({ name: z.string(), value: z.string() });

/** A container that mounts a volume, running or not: at `path`. */
export const VolumeUser = z.object({
  id: z.string(),
  name: z.string(),
  state: ContainerState,
  path: z.string(),
  readOnly: z.boolean(),
});
export type VolumeUser = z.infer<typeof VolumeUser>;

/** One volume in full: `GET /volumes/{name}`, and of the containers those that mount it. */
export const VolumeDetail = VolumeRow.omit({ labels: true, containers: true }).extend({
  hidden: z.boolean().describe('mountpoint and values of labels and options are left out, for lack of a right'),
  options: z.array(Pair),
  labels: z.array(Pair),
  users: z.array(VolumeUser),
});
export type VolumeDetail = z.infer<typeof VolumeDetail>;
