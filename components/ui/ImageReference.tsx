import { splitReference } from './split-reference';

/** An image reference in mono. In little room the registry gives way first, then the path, the tag last; the whole is in the title. */
export function ImageReference({ reference }: { reference: string }) {
  const { registry, path, tag } = splitReference(reference);
  return (
    <span className="ref" title={reference}>
      {registry ? <span className="h">{registry}</span> : null}
      <span className="p">{path}</span>
      {tag ? <span className="t">{tag}</span> : null}
    </span>
  );
}
