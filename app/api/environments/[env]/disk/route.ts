import { measureDisk } from '@/lib/contract/api/system';
import { route } from '@/lib/server/http/route';

/** `GET`: what the engine keeps on disk (`DiskUse`): the last measurement, or a new one. */
export const GET = route(measureDisk, ({ core, params, query }) =>
  core.environment(params.env).disk.use(query.again === 'true'),
);
