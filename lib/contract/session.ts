import { z } from 'zod';
import type { Actor } from './roles';

/** `POST /api/session/launch`: the secret of the launch link's fragment, good for one exchange. */
export const LaunchRequest = z.object({ secret: z.string().min(1).max(256) });

/** `GET /api/session`: who the page acts as, and what of the installation it must know to show itself right. */
export interface SessionFacts {
  actor: Actor;
  /** Whether any account exists. Without one, a launch link is all that there is. */
  accounts: boolean;
  /** It listens beyond the loopback without what makes that safe, because somebody insisted: the page warns. */
  exposed: boolean;
}
