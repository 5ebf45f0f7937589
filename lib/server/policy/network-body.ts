import { z } from 'zod';
import { isPrivate, readPrefix } from '@/lib/contract/network/prefix';
import type { Policy } from '@/lib/contract/policy/policy';
import type { Violation } from '@/lib/contract/policy/violation';

const Words = z.record(z.string(), z.string()).nullish();

/** Body of `POST /networks/create`: what stands here is harmless, or is judged below. All else is refused. */
const Network = z.strictObject({
  Name: z.string().nullish(),
  CheckDuplicate: z.boolean().nullish(),
  Driver: z.string().nullish(),
  Internal: z.boolean().nullish(),
  Attachable: z.boolean().nullish(),
  EnableIPv4: z.boolean().nullish(),
  EnableIPv6: z.boolean().nullish(),
  IPAM: z
    .strictObject({
      Driver: z.string().nullish(),
      // None is offered, and what an address manager would make of one is its own.
      Options: z.strictObject({}).nullish(),
      Config: z
        .array(
          z.strictObject({
            Subnet: z.string().nullish(),
            IPRange: z.string().nullish(),
            Gateway: z.string().nullish(),
            AuxiliaryAddresses: Words,
          }),
        )
        .nullish(),
    })
    .nullish(),
  Options: Words,
  Labels: Words,
});

/** Options by driver that stay between the containers of a network; any other may reach the links of the host. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  bridge: [
    'com.docker.network.driver.mtu',
    'com.docker.network.container_iface_prefix',
    'com.docker.network.bridge.enable_icc',
    'com.docker.network.bridge.enable_ip_masquerade',
    'com.docker.network.bridge.gateway_mode_ipv4',
    'com.docker.network.bridge.gateway_mode_ipv6',
    // Which address ports are published on is none of the policy's, as in a run.
    'com.docker.network.bridge.host_binding_ipv4',
  ],
  overlay: ['com.docker.network.driver.mtu', 'encrypted'],
  // Without a parent these two make a link of their own that leads nowhere.
  macvlan: ['macvlan_mode', 'com.docker.network.driver.mtu'],
  ipvlan: ['ipvlan_mode', 'ipvlan_flag', 'com.docker.network.driver.mtu'],
};

/**
 * What a new network would have of its host: a link of it (macvlan and ipvlan on a parent, a bridge by name), a driver or an
 * address manager that nobody knows, and subnets that are others' on the internet, for the host itself would send there.
 */
export function judgeNetwork(policy: Policy, given: unknown): Violation[] {
  const network = Network.safeParse(given);
  if (!network.success)
    return network.error.issues.map((issue) => {
      const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
      return { rule: issue.code === 'unrecognized_keys' ? 'unknown-field' : 'unreadable', path, subject: path };
    });
  if (policy.hostNetworks) return [];
  const { Driver, IPAM, Options } = network.data;
  const driver = Driver || 'bridge';
  const found = (path: string, subject: string): Violation => ({ rule: 'host-networks', path, subject });
  const known = Object.hasOwn(harmless, driver) ? harmless[driver] : undefined;
  if (!known) return [found('Driver', driver)];
  const ipam = IPAM?.Driver || 'default';
  return [
    ...Object.entries(Options ?? {})
      .filter(([name]) => !known.includes(name))
      .map(([name, value]) => found(`Options.${name}`, `${name}=${value}`)),
    ...(ipam === 'default' ? [] : [found('IPAM.Driver', ipam)]),
    ...(IPAM?.Config ?? []).flatMap(({ Subnet }, index) => {
      const prefix = readPrefix(Subnet ?? '');
      // What is no subnet fails at the engine, unless it reads it otherwise than we do.
      return !Subnet || (prefix && isPrivate(prefix)) ? [] : [found(`IPAM.Config.${index}.Subnet`, Subnet)];
    }),
  ];
}
