import type { NetworkDetail } from '@/lib/contract/network/detail';
import { pick, type Shape } from './pick';

/** A network without what can hold a secret: values of labels, and of options, which a plugin may be given a password by. */
export function safeNetwork(detail: Omit<NetworkDetail, 'hidden'>): NetworkDetail {
  const { id, name, driver, scope, created, builtIn, internal, attachable, ingress, ipv6, configOnly, project } =
    detail;
  const { configFrom, ipamDriver, pools, options, labels, endpoints } = detail;
  return {
    ...{ id, name, driver, scope, created, builtIn, internal, attachable, ingress, ipv6, configOnly, project },
    ...{ configFrom, ipamDriver, pools, endpoints },
    hidden: true,
    options: options.map((one) => ({ name: one.name, value: '' })),
    labels: labels.map((one) => ({ name: one.name, value: '' })),
  };
}

/** What of `GET /networks/{id}` is known to hold no secret. */
const harmless: Shape = {
  ...{ Name: true, Id: true, Created: true, Scope: true, Driver: true, EnableIPv4: true, EnableIPv6: true },
  ...{ Internal: true, Attachable: true, Ingress: true, ConfigOnly: true },
  ConfigFrom: { Network: true },
  IPAM: { Driver: true, Config: [{ Subnet: true, IPRange: true, Gateway: true, AuxiliaryAddresses: { '*': true } }] },
  Containers: { '*': { Name: true, EndpointID: true, MacAddress: true, IPv4Address: true, IPv6Address: true } },
};

/** `docker network inspect` without what can hold a secret. */
export function safeNetworkInspect(raw: unknown): unknown {
  return pick(harmless, raw);
}
