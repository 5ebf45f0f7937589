import { connectNetwork, disconnectNetwork } from '@/lib/contract/api/networks';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import { docker } from '../testing/test-engine';
import type { Changing } from './case';
import { inspect } from './probes';
import { name, type Sides } from './sides';

/** Made anew for each case; removed in the end. */
export const network = 'quayside-cmd-net';
const inNetwork = async () => {
  await docker('network', 'rm', network).catch(() => undefined);
  await docker('network', 'create', '--subnet', '10.213.7.0/24', network);
};
const endpointOf = async () => {
  const joined = JSON.parse(await inspect('{{json .NetworkSettings.Networks}}')) as Record<
    string,
    { IPAddress: string; Aliases: string[] | null }
  >;
  const one = joined[network];
  return one && [one.IPAddress, (one.Aliases ?? []).filter((alias) => alias === 'shop')];
};

/** The commands that change networks. */
export function networkCases({ call }: Sides) {
  return {
    'network.connect': {
      facts: { network, name, ip: '10.213.7.9', aliases: ['shop'] },
      before: inNetwork,
      act: async () =>
        call(connectNetwork, {
          id: network,
          body: { containerId: await inspect('{{.Id}}'), ipv4: '10.213.7.9', aliases: ['shop'] },
        }),
      effect: endpointOf,
    },
    'network.disconnect': {
      facts: { network, name },
      before: async () => {
        await inNetwork();
        await docker('network', 'connect', network, name);
      },
      act: async () => call(disconnectNetwork, { id: network, body: { containerId: await inspect('{{.Id}}') } }),
      effect: async () => (await endpointOf()) === undefined,
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> }>;
}
