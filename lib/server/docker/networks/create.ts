import { networkBody } from '@/lib/contract/network/body';
import type { CreatedNetwork, CreateNetworkRequest } from '@/lib/contract/network/create';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { aboutNetwork } from './about-network';

interface CreateAnswer {
  Id: string;
  Warning?: string;
}

/**
 * Makes a network. Engine API `POST /networks/create`. Throws with the engine's words at the field that they are about:
 * `conflict` for a name or a subnet that is taken, `bad-request` for what does not fit.
 */
export async function create(engine: Engine, request: CreateNetworkRequest): Promise<CreatedNetwork> {
  try {
    // dockerode's own createNetwork drops the warning.
    const made = await asking(
      new Promise<CreateAnswer>((resolve, reject) => {
        const options = {
          path: '/networks/create',
          method: 'POST',
          options: networkBody(request),
          statusCodes: { 201: true },
        };
        engine.requests.modem.dial(options, (error: unknown, answer) =>
          error ? reject(error) : resolve(answer as CreateAnswer),
        );
      }),
    );
    return { id: made.Id, warning: made.Warning ?? '' };
  } catch (error) {
    throw aboutNetwork(error, request);
  }
}
