import type { SearchedImages } from '@/lib/contract/registries/remote';
import type { Docker } from '../docker/docker';
import { isFailure, toProblem } from '../errors/failure';

/** `docker search`. That Docker Hub cannot be reached is a fact that is told, and no failure of the engine. */
export async function searchHub(docker: Docker, term: string): Promise<SearchedImages> {
  try {
    return { images: await docker.images.search(term), problem: null };
  } catch (error) {
    if (!isFailure(error) || error.code === 'engine-unreachable') throw error;
    return { images: [], problem: toProblem(error) };
  }
}
