import type { CreateBody } from '@/lib/contract/run/body';
import { asking } from '../errors';
import type { Engine } from '../engines';

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
 * Makes a container and does not start it. Engine API `POST /containers/create?name=`; '' lets the engine choose the
 * name. Throws `image-not-found` (field image), `name-taken` (field name), `bad-request`.
 */
export async function create(engine: Engine, container: { name: string; body: CreateBody }): Promise<Created> {
  // dockerode's own createContainer drops the warnings, and sends the body in the query too.
  const { Id: id, Warnings: warnings } = await asking(
    new Promise<CreateAnswer>((resolve, reject) => {
      const options = {
        path: '/containers/create?',
        method: 'POST',
        options: { _query: container.name ? { name: container.name } : {}, _body: container.body },
        statusCodes: { 201: true },
      };
      engine.requests.modem.dial(options, (error: unknown, answer) =>
        error ? reject(error) : resolve(answer as CreateAnswer),
      );
    }),
  );
  return { id, warnings: warnings ?? [] };
}
