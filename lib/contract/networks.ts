import { z } from 'zod';
import { ContainerId } from './containers';

/**
 * One row of the live list of networks. `containers`: ids of those that are in it, running or not; the engine's own list
 * tells of none, so they are read off the containers.
 */
export const NetworkRow = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  scope: z.string().describe('local, or swarm'),
  subnets: z.array(z.string()),
  gateways: z.array(z.string()).describe('in each of `subnets`, in their order; empty where it names none'),
  created: z.string(),
  builtIn: z.boolean().describe('made by the engine itself, which does not let it be removed'),
  internal: z.boolean(),
  attachable: z.boolean(),
  ingress: z.boolean(),
  ipv6: z.boolean(),
  configOnly: z.boolean().describe('holds settings for other networks, and no container can join it'),
  project: z.string().nullable().describe('of Compose'),
  labels: z.record(z.string(), z.string()),
  containers: z.array(z.string()),
});
export type NetworkRow = z.infer<typeof NetworkRow>;

/** What the engine's own list tells of a network. */
export type ListedNetwork = Omit<NetworkRow, 'containers'>;

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
  driverOptions: z.record(z.string().min(1).max(256), z.string().max(4096)).default({}).describe('for the driver'),
});
export type ConnectRequest = z.infer<typeof ConnectRequest>;

/** `POST …/networks/{id}/disconnect`. `force`: also when the engine has lost sight of the container. */
export const DisconnectRequest = z.object({ containerId: ContainerId, force: z.boolean().default(false) });

/** A network's id or its name: engines take names with nearly anything in them, routes those that are written plainly. */
export const NetworkId = ContainerId;
/** Path parameters of the routes of one network. */
export const NetworkParams = z.object({ env: z.string(), id: NetworkId });

/** `POST …/bulk/networks/remove`. */
export const RemoveNetworksRequest = z.object({ ids: z.array(NetworkId).min(1).max(10_000) });
