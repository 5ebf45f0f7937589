import { ContainerId } from '@/lib/contract/containers';
import type { Policy } from '@/lib/contract/policy/policy';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { Asked, KnownContainer } from './asked';
import type { EngineFacts } from './engine-facts';
import type { Facts, KnownVolume } from './facts';
import { placesOf } from './host-files';
import { toKnownContainer } from './known-container';
import { askedMounts, knownMounts } from './mounts';
import { readAsked, type Part } from './read-asked';
import { bindOf } from './rules/bind-mounts';
import { isOwnNetwork } from './rules/host-namespaces';
import { specOfBody, specOfKnown } from './to-spec';

/** Containers that one request may lead to, each by the one before it; more are not looked up, and so refused. */
const maximumContainers = 32;

/** Looks up what `judge` must know for `asked`: volumes, networks and containers that it names, and where paths lead. */
export async function gather(docker: Docker, engine: EngineFacts, policy: Policy, asked: Asked): Promise<Facts> {
  const volumes = new Map<string, KnownVolume | null>();
  const networks = new Map<string, { driver: string } | null>();
  const containers = new Map<string, KnownContainer | null>();
  const paths = new Map<string, readonly string[] | null>();
  const facts: Facts = { engine, volumes, networks, containers, paths };

  const parts = [...readAsked(asked).parts];
  for (const part of parts) {
    const { mounts, networks: joined, containers: others } = specOf(part, facts);
    for (const { name } of others) {
      if (containers.has(name) || containers.size >= maximumContainers) continue;
      const found = await lookUp(name, async () => toKnownContainer(await docker.containers.inspect(name)));
      containers.set(name, found ?? null);
      if (found) parts.push(...readAsked({ way: 'use', container: found }).parts);
    }
    const named = [
      ...askedMounts(part.body.HostConfig),
      ...(part.container ? knownMounts(part.container) : []),
      ...mounts,
    ];
    for (const { kind, source } of named)
      if (kind === 'volume' && source !== '' && !volumes.has(source))
        await keep(volumes, source, () => docker.volumes.inspect(source));
    for (const { name } of joined)
      if (!isOwnNetwork(name) && !networks.has(name)) await keep(networks, name, () => docker.networks.inspect(name));
  }

  const binds = parts.flatMap((part) => specOf(part, facts).mounts.flatMap((mount) => bindOf(mount) ?? []));
  const asks = binds.length > 0 ? [...binds, ...policy.bindMounts.prefixes] : [];
  for (const path of new Set(asks)) paths.set(path, engine.shared ? await placesOf(path) : null);
  return facts;
}

function specOf({ container, body }: Part, facts: Facts) {
  return container ? specOfKnown(container, body.HostConfig, facts) : specOfBody(body, facts);
}

async function keep<T>(map: Map<string, T | null>, name: string, ask: () => Promise<T>): Promise<void> {
  const found = await lookUp(name, ask);
  if (found !== undefined) map.set(name, found);
}

/** What `ask` finds; null: it is not there. Undefined: `name` is none, and might be another path of the engine's API. */
async function lookUp<T>(name: string, ask: () => Promise<T>): Promise<T | null | undefined> {
  if (!ContainerId.safeParse(name).success) return undefined;
  try {
    return await ask();
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return null;
    throw error;
  }
}
