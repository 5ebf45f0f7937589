'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { SettingsSection } from '../settings/SettingsSection';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { useBeyond } from './use-policy';

/** The containers that are beyond the policy as it is kept, and why. */
export function BeyondList() {
  const t = useTranslations('policy.beyond');
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <Beyond />
    </SettingsSection>
  );
}

function Beyond() {
  const t = useTranslations('policy.beyond');
  const rules = useTranslations('problem.rules');
  const env = useEnv();
  const { beyond, problem } = useBeyond();
  if (problem) return <ProblemPanel problem={problem} />;
  if (!beyond) return <Skeleton />;
  if (beyond.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="policy-beyond">
      {beyond.map(({ id, name, running, violations }) => (
        <li key={id}>
          <Link className="link" href={`/environments/${encodeURIComponent(env)}/containers/${id}`}>
            {name}
          </Link>
          {running ? <span className="tag">{t('running')}</span> : null}
          <ul>
            {violations.map(({ rule, subject }) => (
              <li key={`${rule} ${subject}`}>{rules(rule, { subject })}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
