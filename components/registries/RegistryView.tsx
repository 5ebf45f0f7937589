'use client';

import { ArrowLeft, ShieldAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useEnv } from '@/lib/client/env';
import { dockerHub } from '@/lib/contract/reference';
import { JobPeek } from '../jobs/JobPeek';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { EmptyState } from '../ui/EmptyState';
import { Catalogue } from './Catalogue';
import { HubSearch } from './HubSearch';
import { registryHref } from './names';
import { OpenRepository } from './OpenRepository';
import { RepositoryTags } from './RepositoryTags';
import { useRegistries } from './use-registries';

/** A registry's repositories, or, named in the address, one of them with its tags. */
export function RegistryView({ id }: { id: string }) {
  const t = useTranslations('registries');
  const env = useEnv();
  const repository = useSearchParams().get('repository') ?? '';
  const { rows, loaded, problem } = useRegistries();
  const row = rows.find((one) => one.id === id);
  if (problem) return <ProblemPanel problem={problem} />;
  if (!loaded) return <Skeleton height="160px" />;
  if (!row) return <EmptyState page title={t('gone.title')} body={t('gone.body')} />;
  const title = row.name || (row.host === dockerHub ? t('hub') : row.address);
  return (
    <>
      <div className="head">
        {repository === '' ? null : (
          <Link className="rback" href={registryHref(env, id)} aria-label={t('back', { name: title })}>
            <ArrowLeft className="i" aria-hidden />
          </Link>
        )}
        <h1 className="rtitle">{repository || title}</h1>
        <code className="mid">{row.address}</code>
      </div>
      {row.insecure ? (
        <p className="rwarn">
          <ShieldAlert className="i s" aria-hidden /> {t('form.insecureMeans')}
        </p>
      ) : null}
      {repository !== '' ? (
        <RepositoryTags key={repository} row={row} repository={repository} />
      ) : (
        <>
          <OpenRepository row={row} />
          {row.host === dockerHub ? <HubSearch row={row} /> : <Catalogue row={row} />}
        </>
      )}
      <JobPeek />
    </>
  );
}
