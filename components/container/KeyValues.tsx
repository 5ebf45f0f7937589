'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { Hidden } from '@/components/ui/Hidden';
import { FilterBox } from '@/components/ui/FilterBox';
import { Section } from './Section';

/** So many are shown before "Show more"; a search goes through all. */
const shownFirst = 8;

interface KeyValuesProps {
  title: string;
  entries: readonly { name: string; value: string }[];
  /** The values were left out by the server. */
  hidden: boolean;
  /** What stands in the search box. */
  find: string;
}

/** Names and values (environment, labels): each to copy, all to search. A long value opens on a press. */
export function KeyValues({ title, entries, hidden, find }: KeyValuesProps) {
  const t = useTranslations('container.pairs');
  const [all, setAll] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const wanted = (query ?? '').toLowerCase();
  const found = entries
    .filter(({ name, value }) => `${name}=${value}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const shown = all || wanted ? found : found.slice(0, shownFirst);
  const more = found.length - shown.length;
  if (entries.length === 0) return null;
  const end =
    entries.length > shownFirst && query === null ? (
      <Button variant="ghost" size="xs" icon={<Search className="i s" aria-hidden />} onClick={() => setQuery('')}>
        {t('find')}
      </Button>
    ) : null;
  const note =
    shown.length < entries.length ? t('some', { shown: shown.length, total: entries.length }) : entries.length;
  return (
    <Section title={title} note={note} end={end}>
      {query === null ? null : (
        <div className="kv-find">
          <FilterBox value={query} onChange={setQuery} placeholder={find} count={found.length} />
        </div>
      )}
      <dl className="kv">
        {shown.map((entry, index) => (
          <Pair key={`${index} ${entry.name}`} {...entry} hidden={hidden} />
        ))}
      </dl>
      {more > 0 || (all && !wanted && entries.length > shownFirst) ? (
        <Button variant="ghost" size="xs" className="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: more })}
        </Button>
      ) : null}
    </Section>
  );
}

function Pair({ name, value, hidden }: { name: string; value: string; hidden: boolean }) {
  const t = useTranslations('container.pairs');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <dt title={name}>
        <code>{name}</code>
      </dt>
      <dd>
        {hidden ? (
          <Hidden />
        ) : value === '' ? (
          <span className="dim">{t('empty')}</span>
        ) : (
          <button
            type="button"
            className={open ? 'kv-v open' : 'kv-v'}
            aria-expanded={open}
            title={open ? undefined : value}
            onClick={() => setOpen(!open)}
          >
            <code>{value}</code>
          </button>
        )}
        {hidden ? null : <CopyButton text={value} label={t('copy', { name })} />}
      </dd>
    </div>
  );
}
