import { z } from 'zod';
import type { CreateBody } from '../body';
import type { FieldMapping, Need } from '../field-mapping';
import type { RunForm } from '../form';
import { optional } from './checks';
import { Endpoint, endpointNeeds, endpointOf, endpointShape, networkValue, ownFields } from './endpoint';
import { csvField, listed, option, valued } from './parts';

const networkName = /^(?:container:)?[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** A network beside the main one. */
export const NetworkRow = z.object({
  name: optional(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, 'network').default(''),
  ...endpointShape,
});
export type NetworkRow = z.output<typeof NetworkRow>;

/** The networks that it is in, and what it is there. */
export const networkShape = {
  network: optional(networkName, 'network')
    .default('')
    .describe('a name, or `container:` and a name; empty: the default bridge'),
  endpoint: Endpoint.prefault({}).describe('what it is in that network'),
  moreNetworks: z
    .array(NetworkRow)
    .max(100, 'tooMany')
    .default([])
    .describe('further networks; before Engine API 1.44 it is connected to them before it starts'),
};

/** Whether people made the network: the engine's own ones have neither names nor addresses to give. */
export function isUserDefined(network: string): boolean {
  return !/^(|host|none|bridge|default|container:.*)$/s.test(network);
}

export const networkMapping: Record<keyof typeof networkShape, FieldMapping> = {
  network: {
    flags: ['network'],
    options: ({ network, endpoint }) => {
      const fields = ownFields(endpoint);
      const value = fields.length === 0 ? network : [`name=${network || 'default'}`, ...fields].map(csvField).join(',');
      return option('network', value !== '', '--network', value);
    },
    config: networkingConfig,
    host: ({ network }) => ({ NetworkMode: network || 'default' }),
  },
  // Both tell of endpoints, which are one property with the main network's.
  endpoint: {
    flags: ['network-alias', 'ip', 'ip6', 'link-local-ip', 'mac-address'],
    options: ({ endpoint }) => [
      ...listed('endpoint.aliases', '--network-alias', endpoint.aliases),
      ...valued('endpoint.ip', '--ip', endpoint.ip),
      ...valued('endpoint.ip6', '--ip6', endpoint.ip6),
      ...listed('endpoint.linkLocalIps', '--link-local-ip', endpoint.linkLocalIps),
      ...valued('endpoint.mac', '--mac-address', endpoint.mac),
    ],
    needs: ({ endpoint }) => endpointNeeds('endpoint', endpoint),
  },
  moreNetworks: {
    flags: [],
    options: ({ moreNetworks }) =>
      moreNetworks.flatMap((row, index) =>
        option(`moreNetworks.${index}`, row.name !== '', '--network', networkValue(row.name, row)),
      ),
    needs: ({ moreNetworks }) =>
      moreNetworks.flatMap((row, index): Need[] => {
        if (row.name === '') return [];
        const path = `moreNetworks.${index}`;
        // Before, an engine overlooks it where a network is connected later.
        return [...(row.mac ? [{ path: `${path}.mac`, since: '1.44' } as const] : []), ...endpointNeeds(path, row)];
      }),
  },
};

/** The CLI names an endpoint for each network that people made; the engine's own get one where something is asked there. */
function networkingConfig({ network, endpoint, links, moreNetworks }: RunForm): Partial<CreateBody> {
  const main = {
    ...endpointOf(endpoint),
    ...(isUserDefined(network) && links.some(Boolean) ? { Links: links.filter(Boolean) } : {}),
  };
  const endpoints = {
    ...(isUserDefined(network) || Object.keys(main).length > 0 ? { [network || 'default']: main } : {}),
    ...Object.fromEntries(moreNetworks.filter(({ name }) => name !== '').map((row) => [row.name, endpointOf(row)])),
  };
  return Object.keys(endpoints).length > 0 ? { NetworkingConfig: { EndpointsConfig: endpoints } } : {};
}

/** Whether something is asked of the endpoint that only networks can give which people made. */
export function asksForNames({
  aliases,
  ip,
  ip6,
  linkLocalIps,
}: Endpoint): ('aliases' | 'ip' | 'ip6' | 'linkLocalIps')[] {
  return [
    ...(aliases.some(Boolean) ? (['aliases'] as const) : []),
    ...(ip ? (['ip'] as const) : []),
    ...(ip6 ? (['ip6'] as const) : []),
    ...(linkLocalIps.some(Boolean) ? (['linkLocalIps'] as const) : []),
  ];
}
