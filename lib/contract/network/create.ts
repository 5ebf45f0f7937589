import { z } from 'zod';

/** A name as Docker's own tools take one. Engines take others too, which no path can hold. */
export const networkName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

const Address = z.string().trim().max(64);
const Words = z.record(z.string().min(1).max(256), z.string().max(4096));

/** One IPAM pool. Empty words are left to the engine; `range`: of the subnet, what containers are given addresses of. */
export const NetworkPool = z.object({
  subnet: Address.min(1).describe('in CIDR notation'),
  range: Address.default(''),
  gateway: Address.default(''),
  aux: z
    .record(z.string().min(1).max(253), Address)
    .default({})
    .describe('addresses that are taken by others, by a name of each'),
});
export type NetworkPool = z.output<typeof NetworkPool>;

/** `POST …/networks/create`. Without pools the engine chooses a subnet. What fits together, the engine judges. */
export const CreateNetworkRequest = z.object({
  name: z.string().max(255).regex(networkName, 'name'),
  driver: z.string().trim().min(1).max(255).default('bridge').describe('bridge, macvlan, ipvlan, overlay, or a plugin'),
  internal: z.boolean().default(false).describe('no way out of it'),
  attachable: z.boolean().default(false).describe('of an overlay: for containers too, not for services alone'),
  ipv6: z.boolean().default(false),
  pools: z.array(NetworkPool).max(32).default([]),
  ipamDriver: z.string().trim().max(255).default('').describe("empty: the engine's own"),
  options: Words.default({}).describe('of the driver'),
  labels: Words.default({}),
});
export type CreateNetworkRequest = z.output<typeof CreateNetworkRequest>;

/** What was made; `warning`: the engine's words, or empty. */
export const CreatedNetwork = z.object({ id: z.string(), warning: z.string() });
export type CreatedNetwork = z.infer<typeof CreatedNetwork>;
