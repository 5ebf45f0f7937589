'use client';

import { useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { searchHub } from '@/lib/client/registries';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { CommandLine } from '../ui/CommandLine';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';

/** Matches shown: the engine tells the best first. */
const most = 8;

/** What the engine finds on Docker Hub for a word, each to take into the pull box; or why it cannot search. */
export function HubMatches(props: { term: string; onTake: (name: string) => void }) {
  return (
    <QueryProvider>
      <HubMatchesAsked {...props} />
    </QueryProvider>
  );
}

function HubMatchesAsked({ term, onTake }: { term: string; onTake: (name: string) => void }) {
  const t = useTranslations('images.search');
  const env = useEnv();
  const { data, error } = useQuery({
    queryKey: ['registries', env, 'search', term],
    queryFn: ({ signal }) => searchHub(env, term, signal),
    retry: false,
  });
  const problem = error instanceof ApiError ? error.problem : (data?.problem ?? null);
  return (
    <div className="hub-m">
      {problem ? <ProblemPanel problem={problem} /> : data ? null : <Skeleton height="60px" />}
      {data && !problem && data.images.length === 0 ? <p className="dim">{t('none', { term })}</p> : null}
      <ul aria-label={t('found', { term })}>
        {data?.images.slice(0, most).map(({ name, description, stars, official }) => (
          <li key={name}>
            <button type="button" className="hub-b" onClick={() => onTake(name)}>
              <code>{name}</code>
              <span className="dim num">
                <Star className="i s" aria-hidden /> {stars}
              </span>
              {official ? <span className="dim">{t('official')}</span> : null}
              <span className="clip dim">{description}</span>
            </button>
          </li>
        ))}
      </ul>
      <CommandLine command={dockerCommand('registry.search', { term })} />
    </div>
  );
}
