import type { ImageDetail } from '@/lib/contract/images';
import type { Engine } from '../engines';
import { history } from './history';
import { inspect } from './inspect';

/** One image in full: `GET /images/{name}/json` and `/history`. `name` is a reference or an id. */
export async function detail(engine: Engine, name: string): Promise<ImageDetail> {
  const [inspected, steps] = await Promise.all([inspect(engine, name), history(engine, name)]);
  return { ...inspected, hidden: false, history: steps };
}
