import type { FoundImage } from '@/lib/contract/registries/remote';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** As many as the engine answers at most. */
const limit = 100;

interface Found {
  name: string;
  description?: string;
  star_count?: number;
  is_official?: boolean;
}

/** Engine API `GET /images/search`: the engine asks Docker Hub. Throws what it says where it cannot. */
export async function search(engine: Engine, term: string): Promise<FoundImage[]> {
  const found = (await asking(engine.requests.searchImages({ term, limit }))) as Found[];
  return found.map(({ name, description = '', star_count: stars = 0, is_official: official = false }) => ({
    ...{ name, description, stars, official },
  }));
}
