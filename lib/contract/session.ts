import { z } from 'zod';

/** `POST /api/session/launch`: the secret of the launch link's fragment, good for one exchange. */
export const LaunchRequest = z.object({ secret: z.string().min(1).max(256) });
