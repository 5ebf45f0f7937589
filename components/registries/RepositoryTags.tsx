'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useEnv } from '@/lib/client/env';
import { contentsOf } from '@/lib/client/registries';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { DeleteTag } from './DeleteTag';
import { TagRow } from './TagRow';
import { NamesFrame } from './NamesFrame';
import { useNames } from './use-names';

/** About the height of a tag with one platform. Pixels. */
const rowHeight = 64;
const newestFirst = (a: string, b: string) =>
  a === 'latest' ? -1 : b === 'latest' ? 1 : b.localeCompare(a, 'en', { numeric: true });

/** The tags of a repository; what each leads to is asked for when it comes into view. */
export function RepositoryTags({ row, repository }: { row: RegistryRow; repository: string }) {
  const t = useTranslations('registries.tags');
  const env = useEnv();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [deleting, setDeleting] = useState<string | null>(null);
  const found = useNames(['tags', row.id, repository], (from, signal) =>
    contentsOf(env, row.id).tags(repository, from, signal),
  );
  const { names, done } = found;
  const tags = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return names.filter((name) => name.toLowerCase().includes(wanted)).sort(newestFirst);
  }, [names, text]);
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: tags.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => tags[index] ?? index,
    overscan: 4,
  });
  return (
    <NamesFrame
      {...{ found, text, setText }}
      placeholder={t('filter')}
      count={t(done ? 'of' : 'soFar', { shown: tags.length, all: names.length })}
    >
      {tags.length === 0 ? <p className="jobs-none">{t(names.length === 0 ? 'none' : 'noMatch')}</p> : null}
      {/* Focusable, so that keys scroll it. */}
      <div className="rtags" ref={box} tabIndex={0} role="region" aria-label={t('title', { repository })}>
        <ul style={{ height: rows.getTotalSize() }} aria-label={t('title', { repository })}>
          {rows.getVirtualItems().map(({ key, index, start }) => (
            <li
              key={key}
              data-index={index}
              ref={rows.measureElement}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={tags.length}
              aria-posinset={index + 1}
            >
              <TagRow row={row} repository={repository} tag={tags[index] ?? ''} onDelete={setDeleting} />
            </li>
          ))}
        </ul>
      </div>
      {deleting === null ? null : (
        <DeleteTag
          row={row}
          repository={repository}
          tag={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => client.invalidateQueries({ queryKey: ['registries', env, 'tags', row.id, repository] })}
        />
      )}
    </NamesFrame>
  );
}
