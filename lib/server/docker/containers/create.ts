import type { CreateRequest } from '@/lib/contract/run/create-body';
import { forApi } from '@/lib/contract/run/for-api';
import { asking } from '../errors';
import type { Engine } from '../engines';
import { apiVersion } from '../system/api-version';
import { remove } from './remove';

/** What the engine made: the container's id, and what it thought worth saying, in its own words. */
export interface Created {
  id: string;
  warnings: string[];
}
interface CreateAnswer {
  Id: string;
  Warnings?: string[] | null;
}

/**
 * Makes a container and does not start it. Engine API `POST /containers/create?name=&platform=`; '' lets the engine choose.
 * An engine before API 1.44, which makes a container in one network, is told of the others by
 * `POST /networks/{id}/connect`; when that fails nothing is left. Throws `image-not-found` (field image), `name-taken`
 * (field name), `bad-request`.
 */
export async function create(engine: Engine, container: CreateRequest): Promise<Created> {
  const { body, connects } = forApi(container.body, await apiVersion(engine));
  const { name, platform } = container;
  // dockerode's own createContainer drops the warnings, and sends the body in the query too.
  const { Id: id, Warnings: warnings } = await asking(
    new Promise<CreateAnswer>((resolve, reject) => {
      const options = {
        path: '/containers/create?',
        method: 'POST',
        options: { _query: { ...(name ? { name } : {}), ...(platform ? { platform } : {}) }, _body: body },
        statusCodes: { 201: true },
      };
      engine.requests.modem.dial(options, (error: unknown, answer) =>
        error ? reject(error) : resolve(answer as CreateAnswer),
      );
    }),
  );
  try {
    for (const [network, EndpointConfig] of Object.entries(connects))
      await asking(engine.requests.getNetwork(network).connect({ Container: id, EndpointConfig }));
  } catch (error) {
    await remove(engine, id, { force: true, volumes: true });
    throw error;
  }
  return { id, warnings: warnings ?? [] };
}
