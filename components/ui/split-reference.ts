/** The parts of an image reference as they are written; joined again they are the reference. */
export interface ReferenceParts {
  /** Registry with its slash, or nothing. */
  registry: string;
  path: string;
  /** `:tag`, `@digest` or both, or nothing. */
  tag: string;
}

/**
 * Cuts a reference for display. As Docker does: the first part is a registry when it holds a dot or a colon or is
 * `localhost`; the tag is what follows the last colon after the last slash.
 */
export function splitReference(reference: string): ReferenceParts {
  const at = reference.indexOf('@');
  const name = at < 0 ? reference : reference.slice(0, at);
  const digest = at < 0 ? '' : reference.slice(at);
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = first === 'localhost' || /[.:]/.test(first);
  const rest = isRegistry ? name.slice(slash + 1) : name;
  const colon = rest.lastIndexOf(':');
  const hasTag = colon > rest.lastIndexOf('/');
  return {
    registry: isRegistry ? `${first}/` : '',
    path: hasTag ? rest.slice(0, colon) : rest,
    tag: (hasTag ? rest.slice(colon) : '') + digest,
  };
}
