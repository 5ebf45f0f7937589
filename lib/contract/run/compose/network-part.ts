import type { Endpoint } from '../fields/endpoint';
import { isUserDefined } from '../fields/network';
import { eachPort } from '../fields/ports';
import type { RunForm } from '../form';
import { isFilled } from '../rows';
import { given, listed, mapped, nested, numbered, switched, type Part } from './service-parts';

/** How it is reached, and how it reaches others. Networks are told by name: they are declared as external. */
export function networkPart(form: RunForm): Part {
  const { network, endpoint } = form;
  const ports = form.ports.filter(isFilled.port).map(({ hostIp, hostPort, containerPort, protocol }) => {
    const address = hostIp.includes(':') ? `[${hostIp}]` : hostIp;
    const host = address || hostPort ? `${address ? `${address}:` : ''}${hostPort}:` : '';
    return `${host}${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  });
  const hosts = form.extraHosts.filter(({ host }) => host !== '').map(({ host, address }) => `${host}=${address}`);
  return {
    ...listed('ports', ports),
    ...listed('expose', form.expose.flatMap(eachPort)),
    ...(isUserDefined(network)
      ? { networks: { [network]: endpointPart({ ...endpoint, mac: '' }), ...Object.fromEntries(others(form)) } }
      : { network_mode: network || 'bridge' }),
    // Of the main network: told there, only engines from API 1.44 on would take it.
    ...given('mac_address', endpoint.mac),
    ...listed('extra_hosts', hosts),
    ...listed('dns', form.dns),
    ...listed('dns_search', form.dnsSearch),
    ...listed('dns_opt', form.dnsOption),
    ...listed('external_links', form.links),
  };
}

/** The networks that the service names, which are there already. */
export function networksOf(form: RunForm): string[] {
  return isUserDefined(form.network) ? [form.network, ...others(form).map(([name]) => name)] : [];
}

const others = ({ moreNetworks }: RunForm): [string, Part][] =>
  moreNetworks.filter(({ name }) => name !== '').map(({ name, ...endpoint }) => [name, endpointPart(endpoint)]);

function endpointPart(endpoint: Endpoint): Part {
  return {
    ...listed('aliases', endpoint.aliases),
    ...given('ipv4_address', endpoint.ip),
    ...given('ipv6_address', endpoint.ip6),
    ...listed('link_local_ips', endpoint.linkLocalIps),
    ...given('mac_address', endpoint.mac),
    ...mapped('driver_opts', endpoint.driverOpts),
    ...numbered('gw_priority', endpoint.gwPriority),
  };
}

/** Its files. Volumes are told by name: they are declared as external. */
export function storagePart(form: RunForm): Part {
  const mounts = form.mounts.filter(({ target }) => target !== '');
  const memory = mounts.filter(({ kind, strict }) => kind === 'tmpfs' && !strict);
  const modes = ({ readOnly, options }: RunForm['mounts'][number]) =>
    [readOnly ? 'ro' : '', options].filter(Boolean).join(',');
  const volumes = mounts.filter((row) => !memory.includes(row)).map(volume);
  return {
    ...(volumes.length === 0 ? {} : { volumes }),
    ...listed(
      'tmpfs',
      memory.map((row) => [row.target, modes(row)].filter(Boolean).join(':')),
    ),
    ...listed(
      'volumes_from',
      form.volumesFrom.filter(Boolean).map((from) => `container:${from}`),
    ),
    ...switched('read_only', form.readOnlyRoot),
    ...mapped('storage_opt', form.storageOpt),
  };
}

/** The volumes that the service names, which are there already. */
export function volumesOf(form: RunForm): string[] {
  return [
    ...new Set(form.mounts.filter(({ kind, target }) => kind === 'volume' && target).map(({ source }) => source)),
  ];
}

function volume(row: RunForm['mounts'][number]): Part {
  const { kind, source, target, readOnly, propagation, recursive, selinux, nocopy, subpath, options } = row;
  const asked = Object.fromEntries(options.split(',').map((one) => one.split('=') as [string, string?]));
  return {
    type: kind === 'anonymous' ? 'volume' : kind,
    ...(kind === 'anonymous' || kind === 'tmpfs' ? {} : { source }),
    target,
    ...switched('read_only', readOnly),
    ...nested(
      'bind',
      given('propagation', kind === 'bind' ? propagation : ''),
      given('recursive', kind === 'bind' ? recursive : ''),
      given('selinux', selinux),
      // As `-v` does; what was asked by `--mount` must be there.
      kind === 'bind' ? { create_host_path: !row.strict } : {},
    ),
    ...nested('volume', switched('nocopy', nocopy), given('subpath', kind === 'image' ? '' : subpath)),
    ...nested('image', given('subpath', kind === 'image' ? subpath : '')),
    ...nested('tmpfs', given('size', asked.size ?? ''), asked.mode ? { mode: parseInt(asked.mode, 8) } : {}),
  };
}
