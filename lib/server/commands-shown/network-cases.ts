import * as networks from '@/lib/contract/api/networks';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import { CreateNetworkRequest } from '@/lib/contract/network/create';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import type { NetworkRow } from '@/lib/contract/networks';
import { docker, until } from '../testing/test-engine';
import type { Changing, Showing } from './case';
import { label, name, type Sides } from './sides';

/** Made anew for each case; removed in the end. */
export const network = 'quayside-cmd-net';
const gone = () => docker('network', 'rm', network).catch(() => undefined);
const isThere = () => docker('network', 'ls', '-q', '--filter', `name=${network}`);
const make = async (...options: string[]) => {
  await gone();
  await docker('network', 'create', '--subnet', '10.213.7.0/24', ...options, network);
};
const asked = CreateNetworkRequest.parse({
  name: network,
  internal: true,
  attachable: true,
  ipv6: true,
  pools: [
    {
      subnet: '10.213.7.0/24',
      range: '10.213.7.128/25',
      gateway: '10.213.7.3',
      aux: { router: '10.213.7.4', 'name server': '10.213.7.5' },
    },
    { subnet: 'fd00:213:7::/64', gateway: 'fd00:213:7::9' },
  ],
  options: { 'com.docker.network.bridge.enable_icc': 'false', 'com.docker.network.driver.mtu': '1400' },
  labels: { 'quayside.test': "it's commands" },
});
const made = ['IPAM', 'Options', 'Labels', 'Internal', 'Attachable', 'EnableIPv6', 'Driver'];

/** The commands about networks, each with Quayside's own way to the same. */
export function networkCases({ call }: Sides) {
  const containerId = () => docker('inspect', '--format', '{{.Id}}', name);
  const endpoint = async () => {
    const all = await docker('inspect', '--format', '{{json .NetworkSettings.Networks}}', name);
    const one = (JSON.parse(all) as Record<string, { IPAddress: string; Aliases: string[] | null }>)[network];
    return one && [one.IPAddress, (one.Aliases ?? []).filter((alias) => alias === 'shop')];
  };
  return {
    'network.list': {
      facts: { filters: [`name=${network}`] },
      before: () => make(),
      printed: (text: string) => text.split('\n').filter((line) => line.includes(network)).length,
      shows: () =>
        until(async () => {
          const rows = (await call(networks.listNetworks)) as NetworkRow[];
          return rows.filter((row) => row.name === network).length;
        }, 'the network in the picture'),
    },
    'network.inspect': {
      facts: { names: [network] },
      before: () => make(),
      printed: (text: string) => (JSON.parse(text) as [{ Id: string }])[0].Id,
      shows: async () => ((await call(networks.inspectNetwork, { id: network })) as NetworkDetail).id,
    },
    'network.create': {
      facts: asked,
      before: gone,
      act: () => call(networks.createNetwork, { body: asked }),
      effect: () =>
        docker('network', 'inspect', '-f', made.map((field) => `{{json .${field}}}`).join(' '), network).catch(
          () => null,
        ),
    },
    'network.remove': {
      facts: { names: [network] },
      before: () => make(),
      act: () => call(networks.removeNetwork, { id: network }),
      effect: isThere,
    },
    'network.prune': {
      facts: { filters: [`label=${label}`] },
      stdin: 'y\n',
      before: () => make('--label', label),
      act: async () =>
        call(networks.pruneNetworks, {
          body: { ids: [await docker('network', 'inspect', '-f', '{{.Id}}', network)] },
        }),
      effect: isThere,
    },
    'network.connect': {
      facts: { network, name, ip: '10.213.7.9', aliases: ['shop'] },
      before: () => make(),
      act: async () =>
        call(networks.connectNetwork, {
          id: network,
          body: { containerId: await containerId(), ipv4: '10.213.7.9', aliases: ['shop'] },
        }),
      effect: endpoint,
    },
    'network.disconnect': {
      facts: { network, name },
      before: async () => {
        await make();
        await docker('network', 'connect', network, name);
      },
      act: async () => call(networks.disconnectNetwork, { id: network, body: { containerId: await containerId() } }),
      effect: async () => (await endpoint()) === undefined,
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> | Showing<K> }>;
}
