import { isImageId, parseReference } from '@/lib/contract/reference';
import { Failure } from '../../errors/failure';

/**
 * `text` as the `{name}` of `/images/{name}/…`: an id, or a reference in its familiar form. Throws `invalid-reference`:
 * what is neither could name another path of the engine's API.
 */
export function imageName(text: string): string {
  if (isImageId(text)) return text;
  const parsed = parseReference(text);
  if (parsed.fault !== undefined) throw new Failure('invalid-reference', { detail: text, field: 'reference' });
  const { repository, tag, digest } = parsed.reference;
  return digest ? `${repository}@${digest}` : `${repository}:${tag}`;
}
