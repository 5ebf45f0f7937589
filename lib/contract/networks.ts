import { z } from 'zod';
import { ContainerId } from './containers';

export const NetworkRow = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  scope: z.string(),
  subnets: z.array(z.string()),
  created: z.string(),
});
export type NetworkRow = z.infer<typeof NetworkRow>;

/** As moby takes a network alias: it becomes a name in the network's DNS. */
const Alias = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/);

/** `POST …/networks/{id}/connect`: joins a container to a network. An address needs a network with a subnet of its own. */
export const ConnectRequest = z.object({
  containerId: ContainerId,
  aliases: z.array(Alias).max(32).default([]).describe('further names by which others there find it'),
  ipv4: z.ipv4().optional(),
  ipv6: z.ipv6().optional(),
});
export type ConnectRequest = z.infer<typeof ConnectRequest>;

/** `POST …/networks/{id}/disconnect`. `force`: also when the engine has lost sight of the container. */
export const DisconnectRequest = z.object({ containerId: ContainerId, force: z.boolean().default(false) });

/** Path parameters of the routes of one network: its id or its name. */
export const NetworkParams = z.object({ env: z.string(), id: ContainerId });
