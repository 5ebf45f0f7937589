import { setUp } from '@/lib/contract/api/session';
import { route } from '@/lib/server/http/route';
import { entered } from '../session/entered';

/** `POST`: makes the first account, an owner, and signs it in; answers a `NewToken`. Every launch session ends. */
export const POST = route(setUp, async ({ core, caller, agent, body }) =>
  entered(await core.accounts.entry.setUp(body, { ...caller, agent })),
);
