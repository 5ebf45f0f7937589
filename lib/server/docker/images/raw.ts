import type { InspectedImage } from '@/lib/contract/run/from-container/inspected';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { imageName } from './name';

/** The engine's own answer about one image. Engine API `GET /images/{name}/json`. Throws `not-found`. */
export async function raw(engine: Engine, name: string): Promise<InspectedImage> {
  return asking(engine.requests.getImage(imageName(name)).inspect()) as Promise<InspectedImage>;
}
