import { z } from 'zod';

/** Path parameters of the routes of one environment. */
export const EnvParams = z.object({ env: z.string() });
