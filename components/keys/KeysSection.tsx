'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ApiError } from '@/lib/client/api';
import { keys } from '@/lib/client/keys';
import type { ApiKey } from '@/lib/contract/keys';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { KeyList } from './KeyList';
import { MakeKey } from './MakeKey';
import { RevokeKey } from './RevokeKey';

const queryKey = ['profile', 'keys'] as const;

/** The person's API keys: made, listed, revoked. */
export function KeysSection() {
  const t = useTranslations('keys');
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey, queryFn: ({ signal }) => keys.list(signal) });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const changed = () => client.invalidateQueries({ queryKey });
  return (
    <SettingsSection
      id="keys"
      title={t('title')}
      lead={t.rich('lead', {
        api: (words) => (
          <Link className="link" href="/settings/api">
            {words}
          </Link>
        ),
      })}
      actions={<Button onClick={() => setMaking(true)}>{t('make.open')}</Button>}
    >
      {error instanceof ApiError ? <ProblemPanel problem={error.problem} /> : null}
      {data ? <KeyList keys={data} onRevoke={setRevoking} /> : error ? null : <Skeleton height="57px" />}
      {making ? <MakeKey onClose={() => setMaking(false)} onMade={changed} /> : null}
      {revoking ? <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} onRevoked={changed} /> : null}
    </SettingsSection>
  );
}
