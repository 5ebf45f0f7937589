'use client';

import { useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type FormEvent } from 'react';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { searchHub } from '@/lib/client/registries';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { Field } from '../ui/Field';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { TextInput } from '../ui/TextInput';
import { useUrlState } from '../ui/url-state';
import { registryHref } from './names';

/** Docker Hub has no list of all: it is searched, by the engine. */
export function HubSearch({ row }: { row: RegistryRow }) {
  const t = useTranslations('registries.search');
  const env = useEnv();
  const [term, setTerm] = useUrlState('q');
  const [typed, setTyped] = useState(term);
  const { data, error, isFetching } = useQuery({
    queryKey: ['registries', env, 'search', term],
    queryFn: ({ signal }) => searchHub(env, term, signal),
    enabled: term !== '',
  });
  const search = (event: FormEvent) => {
    event.preventDefault();
    setTerm(typed.trim());
  };
  const problem = error instanceof ApiError ? error.problem : (data?.problem ?? null);
  const pathOf = (name: string) => (name.includes('/') ? name : `library/${name}`);
  return (
    <section className="rsearch" aria-label={t('label')}>
      <form className="ropen" onSubmit={search} noValidate role="search">
        <Field label={t('label')} help={t('says')}>
          <div className="go">
            <TextInput value={typed} enterKeyHint="search" onChange={(event) => setTyped(event.target.value)} />
            <Button type="submit" variant="primary">
              {t('do')}
            </Button>
          </div>
        </Field>
      </form>
      {term === '' ? null : <CommandLine command={dockerCommand('registry.search', { term })} />}
      {isFetching ? <Skeleton height="120px" /> : null}
      {problem ? <ProblemPanel problem={problem} /> : null}
      {data && !problem && !isFetching ? (
        <ul className="rfound">
          {data.images.map(({ name, description, stars, official }) => (
            <li key={name}>
              <p>
                <Link className="mono" href={registryHref(env, row.id, pathOf(name))}>
                  {name}
                </Link>
                {official ? <span className="tag">{t('official')}</span> : null}
                <span className="dim num">
                  <Star className="i s" aria-hidden /> {t('stars', { stars })}
                </span>
              </p>
              <p className="mid">{description}</p>
            </li>
          ))}
          {data.images.length === 0 ? <li className="dim">{t('none')}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}
