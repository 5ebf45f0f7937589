import { asking } from '../errors';
import type { Engine } from '../engines';

/** The newest version of the API that the engine speaks: `1.41`. Engine API `GET /version`. */
export async function apiVersion(engine: Engine): Promise<string> {
  return (await asking(engine.requests.version())).ApiVersion;
}
