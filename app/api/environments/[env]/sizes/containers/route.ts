import { measureSizes } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what containers take on disk (`ContainerSizes`): the last measurement, or a new one. */
export const GET = route(measureSizes, ({ core, params, query }) =>
  core.environment(params.env).sizes.measure(query.again === 'true'),
);
