'use client';

import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { BackupContents } from '@/lib/contract/backup';

/** What is in a backup, so that one knows what one restores. */
export function BackupFacts({ contents }: { contents: BackupContents }) {
  const t = useTranslations('backup.facts');
  const format = useFormatter();
  const { madeAt, version, sameKey, key } = contents;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const facts = [
    [t('madeAt'), format.dateTime(new Date(madeAt), { dateStyle: 'medium', timeStyle: 'medium', timeZone })],
    [t('version'), version],
    ...(['people', 'policies', 'jobs', 'auditEntries'] as const).map((name) => [
      t(name),
      format.number(contents[name]),
    ]),
  ];
  return (
    <>
      <dl className="backup-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {contents.people === 0 ? <Note words={t('nobody')} /> : null}
      {sameKey ? null : <Note words={t(key === 'given' ? 'keyGiven' : 'keyOwn')} />}
    </>
  );
}

function Note({ words }: { words: string }) {
  return (
    <p className="backup-on">
      <TriangleAlert className="i s" aria-hidden />
      {words}
    </p>
  );
}
