import { text } from './text';

/** A registry's host, with its slash: it holds a dot or a colon, or is localhost. */
const host = /^(?:localhost|[^/]*[.:[][^/]*)\//;

/**
 * An image as a person types it: a reference or an id. Only what surely is a slip is refused here; the engine has the
 * last word. (Grammar: distribution/reference.)
 */
export const image = text(512)
  .transform((value) => value.trim())
  .superRefine((value, context) => {
    const message = slip(value);
    if (message) context.addIssue({ code: 'custom', message });
  });

function slip(value: string): string | null {
  if (value === '') return 'required';
  if (/\s/.test(value)) return 'imageBlank';
  const [name = ''] = value.split('@');
  const repository = name.replace(host, '').replace(/:[\w.-]+$/, '');
  // `Python` is what a beginner types first.
  if (/[A-Z]/.test(repository)) return 'imageCase';
  if (/^[a-z0-9]+$/.test(value)) return null;
  const path = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
  const digest = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
  if (/^sha256:[0-9a-f]{6,64}$/.test(value)) return null;
  if (!path.test(repository)) return 'image';
  return value.includes('@') && !digest.test(value.slice(name.length + 1)) ? 'image' : null;
}
