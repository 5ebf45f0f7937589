import { measureVolumeSizes } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `GET`: what volumes take on disk (`VolumeSizes`): the last measurement, or a new one. */
export const GET = route(measureVolumeSizes, ({ core, params, query }) =>
  core.environment(params.env).volumeSizes.measure(query.again === 'true'),
);
