import { z } from 'zod';
import type { EndpointSettings } from '../body';
import type { Need } from '../field-mapping';
import { isFilled } from '../rows';
import { address, isAddress, isIpv4, isIpv6, list, optional, whole } from './checks';
import { csvField, filled } from './parts';
import { pairMap, pairs } from './pairs';

const macAddress = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i;
const alias = /^[^\s,"=]+$/;

/** What the container is in one network: its names and addresses there. */
export const endpointShape = {
  aliases: list(optional(alias, 'alias')).describe('further names in this network'),
  ip: address(isIpv4, 'ipv4').default('').describe('a fixed IPv4 address of the network'),
  ip6: address(isIpv6, 'ipv6').default('').describe('a fixed IPv6 address of the network'),
  linkLocalIps: list(address(isAddress, 'address')),
  mac: optional(macAddress, 'mac').default('').describe('a fixed MAC address'),
  driverOpts: pairs().describe('for the driver of the network'),
  gwPriority: whole(-2_147_483_648, 2_147_483_647)
    .default('')
    .describe('the network with the highest is the default gateway; API 1.48 and later'),
};
export const Endpoint = z.object(endpointShape);
export type Endpoint = z.output<typeof Endpoint>;

/** The endpoint as the Engine API takes it; empty where nothing is asked. */
export function endpointOf({
  aliases,
  ip,
  ip6,
  linkLocalIps,
  mac,
  driverOpts,
  gwPriority,
}: Endpoint): EndpointSettings {
  const local = filled(linkLocalIps);
  return {
    ...(filled(aliases).length > 0 ? { Aliases: filled(aliases) } : {}),
    ...(ip || ip6 || local.length > 0
      ? {
          IPAMConfig: {
            ...(ip ? { IPv4Address: ip } : {}),
            ...(ip6 ? { IPv6Address: ip6 } : {}),
            ...(local.length > 0 ? { LinkLocalIPs: local } : {}),
          },
        }
      : {}),
    ...(mac ? { MacAddress: mac } : {}),
    ...(driverOpts.some(isFilled.env) ? { DriverOpts: pairMap(driverOpts) } : {}),
    ...(gwPriority ? { GwPriority: Number(gwPriority) } : {}),
  };
}

/** The fields of `--network name=…` that have no option of their own: `driver-opt`, `gw-priority`. */
export function ownFields({ driverOpts, gwPriority }: Pick<Endpoint, 'driverOpts' | 'gwPriority'>): string[] {
  return [
    ...driverOpts.filter(isFilled.env).map(({ name, value }) => `driver-opt=${name}=${value}`),
    ...(gwPriority ? [`gw-priority=${gwPriority}`] : []),
  ];
}

/** The value of `--network` for a network beside the main one: its name, or one line of CSV. */
export function networkValue(name: string, endpoint: Endpoint): string {
  const { aliases, ip, ip6, mac, linkLocalIps } = endpoint;
  const given = (key: string, values: readonly string[]) => filled(values).map((value) => `${key}=${value}`);
  const fields = [
    ...given('alias', aliases),
    ...given('ip', [ip]),
    ...given('ip6', [ip6]),
    ...given('mac-address', [mac]),
    ...given('link-local-ip', linkLocalIps),
    ...ownFields(endpoint),
  ];
  return fields.length === 0 ? name : [`name=${name}`, ...fields].map(csvField).join(',');
}

/** What of an endpoint not every engine knows. */
export function endpointNeeds(path: string, { gwPriority }: Endpoint): Need[] {
  return gwPriority ? [{ path: `${path}.gwPriority`, since: '1.48' }] : [];
}
