'use client';

import { KeyRound } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ApiKey } from '@/lib/contract/keys';
import { Button } from '../ui/Button';
import { RelativeTime } from '../ui/Time';

interface KeyListProps {
  keys: readonly ApiKey[];
  onRevoke: (key: ApiKey) => void;
}

/** Keys of one person: what each is for, what it may and where, until when it holds, when it was used. */
export function KeyList({ keys, onRevoke }: KeyListProps) {
  const t = useTranslations('keys');
  return (
    <ul className="sess">
      {keys.map((key) => (
        <li key={key.id}>
          <KeyRound className="i" aria-hidden />
          <KeyWords apiKey={key} />
          <Button size="sm" onClick={() => onRevoke(key)} aria-label={t('revokeOf', { name: key.name })}>
            {t('revoke.open')}
          </Button>
        </li>
      ))}
      {keys.length === 0 ? <li className="dim">{t('none')}</li> : null}
    </ul>
  );
}

function KeyWords({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('keys');
  const roles = useTranslations('session.role');
  const format = useFormatter();
  const dayOf = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' });
  const { name, start, role, environments, createdAt, expiresAt, expired, usedAt } = apiKey;
  return (
    <div className="sess-t">
      <p>
        <b>{name}</b>
        <code className="dim">{start}…</code>
        <span className="tag">{t('roleIn', { role: roles(role), environments: environments.join(', ') })}</span>
        {expired ? <span className="tag">{t('expired')}</span> : null}
      </p>
      <p className="dim">
        {usedAt === null ? t('unused') : t.rich('used', { age: () => <RelativeTime at={usedAt} /> })}
        {' · '}
        {t.rich('made', { age: () => <RelativeTime at={createdAt} /> })}
        {' · '}
        {expiresAt === null ? t('endless') : t(expired ? 'ended' : 'ends', { date: dayOf(expiresAt) })}
      </p>
    </div>
  );
}
