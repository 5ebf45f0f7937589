'use client';

import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import { PolicyHints } from './PolicyHints';
import { RefusedOffers } from './RefusedOffers';
import { isRefused, useRunFacts, violationsAt } from './run-context';
import { holderOf } from './suggestions';
import { useRun } from './use-run-form';

/** The fields with a sentence of their own. */
const told = [
  'ports',
  'mounts',
  'network',
  'user',
  'command',
  'entrypoint',
  'workdir',
  'memory',
  'cpus',
  'restart',
  'hostname',
  'env',
] as const;

/**
 * The refusal of the value at `path`: a plain sentence, the engine's own words or the rules of the policy, and what can be
 * done at once. Without one, what the policy will refuse of it.
 */
export function Refused({ path }: { path: string }) {
  const t = useTranslations('run.refused');
  const problem = useTranslations('problem');
  const env = useEnv();
  const { refusal, containers } = useRunFacts();
  const { getValues } = useRun();
  if (!refusal || !isRefused(refusal, path)) return <PolicyHints path={path} />;
  if (refusal.code === 'policy') return <Beyond refusal={refusal} path={path} />;

  const row = Number(path.split('.')[1]);
  const port = path.endsWith('hostPort') ? (getValues('ports')[row]?.hostPort ?? '') : null;
  const name = getValues('name');
  const holder = port !== null ? holderOf(port, containers) : containers?.find((one) => one.name === name);
  const link = (chunks: ReactNode) => <HolderLink env={env} holder={holder} text={chunks} />;
  const sentence = () => {
    if (port !== null) return holder ? t.rich('portBy', { port, name: holder.name, link }) : t('port', { port });
    if (path === 'name') return holder && refusal.code === 'name-taken' ? t.rich('nameBy', { name, link }) : t('name');
    if (path === 'image') return problem(`${refusal.code}.says`);
    if (path.endsWith('hostIp')) return t('hostIp');
    const field = told.find((one) => one === path.split('.')[0]);
    return t(field ?? 'other');
  };
  return (
    <div className="run-refused" role="alert">
      <p>
        <CircleAlert className="i s" aria-hidden />
        <b>{sentence()}</b>
      </p>
      {refusal.detail ? <p className="words">{refusal.detail}</p> : null}
      {path === 'image' ? <p className="help">{problem(`${refusal.code}.next`)}</p> : null}
      <RefusedOffers path={path} holder={holder} />
    </div>
  );
}

/** What the policy does not allow, rule by rule, and who could. */
function Beyond({ refusal, path }: { refusal: Problem; path: string }) {
  const problem = useTranslations('problem');
  return (
    <div className="run-refused" role="alert">
      {violationsAt(refusal, path).map(({ rule, subject }) => (
        <p key={`${rule} ${subject}`}>
          <CircleAlert className="i s" aria-hidden />
          <b>{problem(`rules.${rule}`, { subject })}</b>
        </p>
      ))}
      <p className="help">{problem('policy.next')}</p>
    </div>
  );
}

function HolderLink({ env, holder, text }: { env: string; holder: ContainerRow | undefined; text: ReactNode }) {
  if (!holder) return text;
  return (
    <Link className="link" href={`/environments/${encodeURIComponent(env)}/containers/${holder.id}`}>
      {text}
    </Link>
  );
}
