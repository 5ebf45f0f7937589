import type { Policy } from '@/lib/contract/policy/policy';
import type { BeyondPolicy, Violation } from '@/lib/contract/policy/violation';
import { roleOf, type Actor } from '@/lib/contract/roles';
import PQueue from 'p-queue';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { Asked, KnownContainer } from './asked';
import { engineFacts, type EngineFacts } from './engine-facts';
import { policyFailure } from './failure';
import { gather } from './gather';
import { judge } from './judge';
import { toKnownContainer } from './known-container';

/** Whoever is asked before the engine is, for everybody below owner. An owner is let through unasked. */
export interface Guard {
  /** Throws `policy` when the body of a create asks for more than `actor` may have. */
  create(actor: Actor, body: unknown): Promise<void>;
  /**
   * Throws `policy` when a container is beyond the policy and so not to be started, restarted or attached to. Answers its
   * full id, for whoever goes on must not look it up by a name again. Throws `not-found`.
   */
  use(actor: Actor, id: string): Promise<string>;
  /** The same before a change of its limits or its restart policy, of which `body` is the Engine API's. */
  update(actor: Actor, id: string, body: unknown): Promise<string>;
  /** The same before an exec, of which `body` is the Engine API's. */
  exec(actor: Actor, id: string, body: unknown): Promise<string>;
  /** Throws `policy` when a new network, of which `body` is the Engine API's, has more of the host than it may. */
  network(actor: Actor, body: unknown): Promise<void>;
  /** The same before a container joins `network`; `body` is the endpoint's. */
  connect(actor: Actor, network: string, body: unknown): Promise<void>;
  /** Throws `policy` when a new volume, of which `body` is the Engine API's, is made of what may not be mounted. */
  volume(actor: Actor, body: unknown): Promise<void>;
  /** What `policy` forbids of the containers that exist. Asks the engine for each. */
  beyond(policy: Policy): Promise<BeyondPolicy[]>;
}

/** What an engine says of itself may be this old: how it is set up changes only with a restart of it. Milliseconds. */
const factsMs = 60_000;
/** Inspects under way at once while all containers are looked at. */
const atOnce = 8;

/** The guard of the engine behind `docker`, by the policy that holds for `env` at each moment. */
export function createGuard(parts: {
  env: string;
  docker: Docker;
  address: string;
  policy: () => Policy;
  ownPlaces: readonly string[];
}): Guard {
  const { env, docker, policy } = parts;
  let kept: { facts: Promise<EngineFacts>; at: number } | null = null;
  const facts = () => {
    if (kept && Date.now() - kept.at < factsMs) return kept.facts;
    const fresh = engineFacts(docker, parts.address, parts.ownPlaces);
    kept = { facts: fresh, at: Date.now() };
    fresh.catch(() => (kept = null));
    return fresh;
  };
  const violations = async (under: Policy, asked: Asked): Promise<Violation[]> =>
    judge(under, asked, await gather(docker, await facts(), under, asked));
  const permit = async (asked: Asked) => {
    const found = await violations(policy(), asked);
    if (found.length > 0) throw policyFailure(found);
  };
  const known = async (id: string): Promise<KnownContainer> => toKnownContainer(await docker.containers.inspect(id));
  const existing = async (actor: Actor, id: string, ask: (container: KnownContainer) => Asked) => {
    if (isFree(actor, env)) return id;
    const container = await known(id);
    await permit(ask(container));
    return container.id;
  };

  return {
    async create(actor, body) {
      if (!isFree(actor, env)) await permit({ way: 'create', body });
    },
    use: (actor, id) => existing(actor, id, (container) => ({ way: 'use', container })),
    update: (actor, id, body) => existing(actor, id, (container) => ({ way: 'update', container, body })),
    exec: (actor, id, body) => existing(actor, id, (container) => ({ way: 'exec', container, body })),
    async network(actor, body) {
      if (!isFree(actor, env)) await permit({ way: 'network', body });
    },
    async connect(actor, network, body) {
      if (!isFree(actor, env)) await permit({ way: 'connect', network, body });
    },
    async volume(actor, body) {
      if (!isFree(actor, env)) await permit({ way: 'volume', body });
    },
    async beyond(under) {
      const rows = await docker.containers.list();
      const queue = new PQueue({ concurrency: atOnce });
      const one = async (id: string): Promise<BeyondPolicy[]> => {
        try {
          const container = await known(id);
          const found = await violations(under, { way: 'use', container });
          const { name, running } = container;
          return found.length > 0 ? [{ id: container.id, name, running, violations: found }] : [];
        } catch (error) {
          // Removed since the list was read.
          if (isFailure(error) && error.code === 'not-found') return [];
          throw error;
        }
      };
      return (await Promise.all(rows.map(({ id }) => queue.add(() => one(id))))).flat();
    },
  };
}

/** Whether no policy holds for `actor`: an owner, or whoever holds the launch link while there are no accounts. */
function isFree(actor: Actor, env: string): boolean {
  return roleOf(actor, env) === 'owner';
}
