import { z } from 'zod';
import { EnvironmentRoles } from './people';
import type { Actor } from './roles';

/** `POST /api/session/launch`: the secret of the launch link's fragment, good for one exchange. */
export const LaunchRequest = z.object({ secret: z.string().min(1).max(256) });

const named = { id: z.string(), name: z.string() };
/** Who acts, as `Actor` tells it. */
export const ActingAs = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({ kind: z.literal('setup') }),
  z.object({ kind: z.literal('local') }),
  z.object({ kind: z.literal('newcomer'), ...named }),
  z.object({ kind: z.literal('person'), ...named, owner: z.boolean(), roles: EnvironmentRoles.readonly() }),
  z.object({ kind: z.literal('apiKey'), ...named, key: z.object(named), roles: EnvironmentRoles.readonly() }),
]) satisfies z.ZodType<Actor>;

/** `GET /api/session`: who the page acts as, and what of the installation it must know to show itself right. */
export const SessionFacts = z.object({
  actor: ActingAs,
  accounts: z.boolean().describe('whether any account exists; without one, a launch link is all that there is'),
  exposed: z
    .boolean()
    .describe('it listens beyond the loopback without what makes that safe, because somebody insisted: the page warns'),
});
export type SessionFacts = z.infer<typeof SessionFacts>;
