import { z } from 'zod';
import { NetworkRow } from '../networks';

const Pair = z.object({ name: z.string(), value: z.string() });

/** A container in a network. Addresses are those it has now; empty while it does not run. */
export const NetworkEndpoint = z.object({
  id: z.string(),
  name: z.string(),
  ipv4: z.string(),
  ipv6: z.string(),
  mac: z.string(),
  aliases: z.array(z.string()).describe('without its short id, which it always has'),
  fixed: z.array(z.string()).describe('addresses that it was given for good, running or not'),
  gatewayPriority: z.number().nullable().describe('null: the engine knows none (before API 1.48)'),
});
export type NetworkEndpoint = z.infer<typeof NetworkEndpoint>;

export const NetworkDetailPool = z.object({
  subnet: z.string(),
  range: z.string(),
  gateway: z.string(),
  aux: z.array(z.object({ name: z.string(), address: z.string() })),
});

/** One network in full: `GET /networks/{id}`, and of each container in it what its own inspect tells. */
export const NetworkDetail = NetworkRow.omit({ subnets: true, gateways: true, labels: true, containers: true }).extend({
  hidden: z.boolean().describe('values of labels and options are left out, for lack of a right'),
  configFrom: z.string().describe('the network whose settings it has; or empty'),
  ipamDriver: z.string(),
  pools: z.array(NetworkDetailPool),
  options: z.array(Pair),
  labels: z.array(Pair),
  endpoints: z.array(NetworkEndpoint),
});
export type NetworkDetail = z.infer<typeof NetworkDetail>;
