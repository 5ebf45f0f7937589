import type { ProblemCode } from '@/lib/contract/problem';
import { Failure, isFailure } from '../../errors/failure';

/** Words of the engine → our code and the field that they are about. Seen on engines 20.10 to 28. */
const byWords: readonly (readonly [RegExp, ProblemCode, string])[] = [
  [/name must be unique|already exists/i, 'conflict', 'name'],
  [/invalid characters for a local volume name|volume name is too short|volume name invalid/i, 'bad-request', 'name'],
  [/plugin .* not found|volume plugin|no such driver|name of the volume driver/i, 'bad-request', 'driver'],
  [/quota/i, 'bad-request', 'driverOpts.size'],
  [/(?:invalid|missing required) option:? "?([\w.-]+)/i, 'bad-request', 'driverOpts.$1'],
];

/** The engine's words about a new volume, at the field that they are about; anything else as it is. */
export function aboutVolume(error: unknown): unknown {
  if (!isFailure(error)) return error;
  const { detail = '' } = error.details;
  for (const [words, code, place] of byWords) {
    const found = words.exec(detail);
    if (found) return new Failure(code, { detail, field: place.replace('$1', found[1] ?? '') }, { cause: error });
  }
  return error;
}
