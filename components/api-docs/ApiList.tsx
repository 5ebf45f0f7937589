'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { FilterBox } from '../ui/FilterBox';
import { useUrlState } from '../ui/url-state';
import { MethodPath } from './MethodPath';
import { matching, type OperationLine } from './operations';

interface ApiListProps {
  lines: readonly OperationLine[];
  tags: readonly string[];
}

/** Every operation by tag, searched as one types. */
export function ApiList({ lines, tags }: ApiListProps) {
  const t = useTranslations('apiDocs');
  const [query, setQuery] = useUrlState('q');
  const found = matching(lines, query);
  return (
    <>
      <div className="tools">
        <FilterBox
          value={query}
          onChange={setQuery}
          placeholder={t('search')}
          count={t('found', { shown: found.length, all: lines.length })}
        />
      </div>
      {found.length === 0 ? <p className="set-p dim">{t('none')}</p> : null}
      {tags
        .map((tag) => ({ tag, of: found.filter((line) => line.tag === tag) }))
        .filter(({ of }) => of.length > 0)
        .map(({ tag, of }) => (
          <section key={tag} className="api-tag" lang="en">
            <h2>{tag}</h2>
            <ul>
              {of.map((line) => (
                <li key={line.id}>
                  <Link href={`/settings/api/${line.id}`} prefetch={false}>
                    <span>{line.summary}</span>
                    <MethodPath {...line} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
