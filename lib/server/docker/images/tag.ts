import type { Tagged, TagRequest } from '@/lib/contract/images';
import { parseReference } from '@/lib/contract/reference';
import { Failure, isFailure } from '../../errors/failure';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { inspect } from './inspect';
import { imageName } from './name';

/**
 * Gives an image one more name; one that another image has moves here, and the answer tells from which. Engine API
 * `POST /images/{name}/tag`. Throws `image-not-found`, and `invalid-reference` for a name with a digest, which is nobody's
 * to give.
 */
export async function tag(engine: Engine, { image, reference }: TagRequest): Promise<Tagged> {
  const parsed = parseReference(reference);
  if (parsed.fault !== undefined || parsed.reference.digest !== null)
    throw new Failure('invalid-reference', { detail: reference, field: 'reference' });
  const { repository, tag: name, familiar } = parsed.reference;
  const [{ id }, before] = await Promise.all([inspect(engine, image), idOf(engine, familiar)]);
  await asking(engine.requests.getImage(imageName(image)).tag({ repo: repository, tag: name ?? 'latest' }));
  return { reference: familiar, id, movedFrom: before === id ? null : before };
}

async function idOf(engine: Engine, reference: string): Promise<string | null> {
  try {
    return (await inspect(engine, reference)).id;
  } catch (error) {
    if (isFailure(error) && (error.code === 'image-not-found' || error.code === 'not-found')) return null;
    throw error;
  }
}
