import { z } from 'zod';
import { Failure } from '../errors/failure';
import type { Asking } from './asking';
import { notARegistry } from './failures';
import { isPage } from './words';
import type { Answer } from './transport';

/** A part of a list. `next`: what to ask for to have the part after it; null: that was all. */
export interface Page {
  names: string[];
  next: string | null;
}
interface PageAsked {
  /** A `next` that was answered. */
  from?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Names of one part. `docker-registry` refuses more than 1000, and before 3.0 answers all tags at once. */
const pageSize = 500;
const maximumBytes = 16 * 1024 * 1024;
const Catalogue = z.object({ repositories: z.array(z.string()).nullable() });
const Tags = z.object({ tags: z.array(z.string()).nullable() });

/** Distribution API `GET /v2/_catalog`. Throws `registry-no-catalogue` where there is none, as at Docker Hub and ghcr.io. */
export async function catalogue(asking: Asking, { from, signal }: PageAsked = {}): Promise<Page> {
  const call = { path: `_catalog${from ?? `?n=${pageSize}`}`, scope: 'registry:catalog:*', maximumBytes, signal };
  const answer = await asking.good(call, 200).catch((error: unknown) => {
    const code = error instanceof Failure ? error.code : '';
    if (['no-registry', 'registry-not-found', 'registry-no-delete', 'registry-forbidden'].includes(code))
      throw new Failure('registry-no-catalogue', (error as Failure).details, { cause: error });
    throw error;
  });
  return { names: read(answer, Catalogue).repositories ?? [], next: nextOf(answer) };
}

/** Distribution API `GET /v2/<name>/tags/list`, in the registry's order. Throws `registry-not-found`. */
export async function tags(asking: Asking, repository: string, { from, signal }: PageAsked = {}): Promise<Page> {
  const path = `${repository}/tags/list${from ?? `?n=${pageSize}`}`;
  const answer = await asking.good({ path, scope: pullScope(repository), maximumBytes, signal }, 200);
  return { names: read(answer, Tags).tags ?? [], next: nextOf(answer) };
}

export function pullScope(repository: string): string {
  return `repository:${repository}:pull`;
}

function read<S extends z.ZodType>(answer: Answer, schema: S): z.output<S> {
  if (isPage(answer)) throw notARegistry(answer);
  let json: unknown;
  try {
    json = JSON.parse(answer.body.toString('utf8'));
  } catch {
    throw notARegistry(answer);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw notARegistry(answer);
  return parsed.data;
}

/** The query of RFC 5988's `<…>; rel="next"`: the host in it is not asked, whatever it is. */
function nextOf({ headers, url }: Answer): string | null {
  const link = headers['link'];
  const target = /<([^>]{1,4096})>\s*;[^,]{0,200}rel="?next"?/.exec(
    Array.isArray(link) ? link.join(', ') : (link ?? ''),
  );
  const text = target?.[1];
  return text !== undefined && URL.canParse(text, url.href) ? new URL(text, url).search || null : null;
}
