import { measureDisk } from '@/lib/contract/api/system';
import { route } from '@/lib/server/http/route';

/** `GET`: what the engine keeps on disk (`DiskUse`): the last measurement, or a new one. */
export const GET = route(
  measureDisk,
  async ({ core, params, query }) => (await core.environment(params.env).disk.use(query.again === 'true')) ?? undefined,
);
