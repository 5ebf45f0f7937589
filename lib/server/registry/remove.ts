import PQueue from 'p-queue';
import type { TagTwins } from '@/lib/contract/registries/remote';
import { isFailure } from '../errors/failure';
import type { Asking } from './asking';
import { tags } from './lists';
import { head, pathOf } from './manifest';

/** Tags that are asked where they lead before one is deleted. */
const mostTags = 2000;
const atOnce = 6;

/**
 * Every tag of `repository` that leads where `tag` does: a registry deletes by digest, so that all of them go with it.
 * Throws `registry-not-found`.
 */
export async function twins(asking: Asking, repository: string, tag: string, signal?: AbortSignal): Promise<TagTwins> {
  const { digest } = await head(asking, repository, tag, signal);
  const names: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await tags(asking, repository, { from: next ?? undefined, signal });
    names.push(...page.names);
    next = page.next;
  } while (next !== null && names.length < mostTags);
  const asked = names.filter((name) => name !== tag).slice(0, mostTags);
  const queue = new PQueue({ concurrency: atOnce });
  const same = await queue.addAll(
    asked.map((name) => async () => ((await digestOf(asking, repository, name, signal)) === digest ? name : null)),
  );
  const others = same.filter((name) => name !== null).sort();
  return { digest, others, complete: next === null && asked.length >= names.length - 1 };
}

/** Distribution API `DELETE /v2/<name>/manifests/<digest>`. Throws `registry-no-delete` where the registry does not let anybody. */
export async function remove(asking: Asking, repository: string, digest: string, signal?: AbortSignal): Promise<void> {
  const scope = `repository:${repository}:pull,delete`;
  const call = { path: pathOf(repository, digest), method: 'DELETE' as const, scope, maximumBytes: 256 * 1024, signal };
  await asking.good(call, 200, 202, 204);
}

/** A tag of a list may lead nowhere: `docker-registry` keeps the names of what was deleted. */
async function digestOf(asking: Asking, repository: string, tag: string, signal?: AbortSignal): Promise<string | null> {
  try {
    return (await head(asking, repository, tag, signal)).digest;
  } catch (error) {
    if (isFailure(error) && error.code === 'registry-not-found') return null;
    throw error;
  }
}
