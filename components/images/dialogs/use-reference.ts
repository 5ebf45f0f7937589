'use client';

import { useState } from 'react';
import { parseReference } from '@/lib/contract/reference';
import type { ImageRow } from '@/lib/contract/images';
import { useImages } from '@/lib/client/live/hooks';

/** A name of an image as it is typed: what it reads as, whether it can be given, and the image that has it now. */
export function useReference(first: string) {
  const [typed, setTyped] = useState(first);
  const [tried, setTried] = useState(false);
  const images = useImages();
  const parsed = parseReference(typed.trim());
  // A digest is nobody's to give: it follows from what is in the image.
  const reference = parsed.fault === undefined && parsed.reference.digest === null ? parsed.reference.familiar : null;
  const holder: ImageRow | undefined =
    reference === null ? undefined : images?.find(({ tags }) => tags.includes(reference));
  return {
    ...{ typed, setTyped, parsed, reference, holder },
    /** It was tried with what can be no name. */
    refused: tried && reference === null,
    /** It is tried: from now on what can be no name is an error. */
    tell: () => setTried(true),
  };
}
