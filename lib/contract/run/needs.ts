import type { CreateBody } from './body';
import type { Need } from './field-mapping';
import type { RunForm } from './form';
import { fieldNames, mapping } from './mapping';

/** The first release of Docker's engine with each version of the API, as people know them. (Engine API version history.) */
const releases: Readonly<Record<string, string>> = {
  '1.41': '20.10',
  '1.42': '23',
  '1.43': '24',
  '1.44': '25',
  '1.45': '26',
  '1.46': '27',
  '1.47': '27.2',
  '1.48': '28',
};

/** A value that this engine would overlook: where it stands, and the release of Docker that knows it from or up to. */
export interface Unmet {
  path: string;
  kind: 'since' | 'until';
  release: string;
}

/** What `form` asks of an engine of API `version` (`1.41`) that would be overlooked there without a word. Pure. */
export function unmetNeeds(form: RunForm, version: string): Unmet[] {
  return fieldNames.flatMap((field) => mapping[field].needs?.(form) ?? []).flatMap((need) => unmet(need, version));
}

function unmet({ path, since, until }: Need, version: string): Unmet[] {
  if (since !== undefined && isOlder(version, since))
    return [{ path, kind: 'since', release: releases[since] ?? `API ${since}` }];
  if (until !== undefined && isOlder(until, version))
    return [{ path, kind: 'until', release: releases[until] ?? `API ${until}` }];
  return [];
}

/** Whether one version of the API is older than another: `1.41` than `1.44`. */
export function isOlder(version: string, than: string): boolean {
  const minor = (text: string) => Number(text.split('.')[1]);
  return minor(version) < minor(than);
}

/**
 * The body as an engine of API `version` reads it. Before 1.44 the MAC address is the container's, not the endpoint's
 * (Engine API `Config.MacAddress`). Pure.
 */
export function forApi(body: CreateBody, version: string): CreateBody {
  const network = body.HostConfig?.NetworkMode ?? 'default';
  const endpoints = body.NetworkingConfig?.EndpointsConfig;
  const endpoint = endpoints?.[network];
  if (!isOlder(version, '1.44') || !endpoint?.MacAddress) return body;
  const { MacAddress, ...rest } = endpoint;
  return { ...body, MacAddress, NetworkingConfig: { EndpointsConfig: { ...endpoints, [network]: rest } } };
}
