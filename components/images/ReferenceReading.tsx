'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dockerHub, type ParsedReference } from '@/lib/contract/reference';

/** What was typed, in words: registry, image, tag or digest. While it is no reference yet, what is missing. */
export function ReferenceReading({ parsed }: { parsed: ParsedReference }) {
  const t = useTranslations('images.reading');
  if (parsed.fault !== undefined) return <>{t(`fault.${parsed.fault}`)}</>;
  const { registry, path, official, repository, tag, tagGiven, digest } = parsed.reference;
  const b = (text: ReactNode) => <b>{text}</b>;
  const from =
    registry !== dockerHub
      ? t.rich('registry', { b, registry, path })
      : official
        ? t.rich('official', { b, path: repository })
        : t.rich('hub', { b, path });
  const what = digest
    ? t.rich('digest', { b, digest: digest.slice(0, 19) })
    : t.rich(tagGiven ? 'tag' : 'latest', { b, tag: tag ?? '' });
  return (
    <>
      {from}
      {what}
    </>
  );
}
