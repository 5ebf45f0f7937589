import { isImageId, parseReference, type ReferenceFault } from '../reference';
import { text } from './text';

/** The message of each fault; `id`: 64 hex digits are an id, and one at hand may be run. */
const messages: Record<Exclude<ReferenceFault, 'id'>, string> = {
  empty: 'required',
  uppercase: 'imageCase',
  'too-long': 'tooLong',
  tag: 'imageTag',
  digest: 'imageDigest',
  format: 'image',
};

/** An image as a person types it: a reference, or an id of one at hand. */
export const image = text(512)
  .transform((value) => value.trim())
  .superRefine((value, context) => {
    const { fault } = parseReference(value);
    if (fault === undefined || fault === 'id' || isImageId(value)) return;
    context.addIssue({ code: 'custom', message: /\s/.test(value) ? 'imageBlank' : messages[fault] });
  });
