'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/CopyButton';
import { localZone } from '@/components/ui/local-zone';
import type { AuditEntry } from '@/lib/contract/audit';
import { Outcome, Who } from './columns';

/** One entry in full, with what it was asked. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  const problem = useTranslations('problem');
  const format = useFormatter();
  const timeZone = localZone();
  const parameters = JSON.stringify(entry.parameters, null, 2);
  return (
    <div className="audit-d">
      <dl className="ifacts">
        <Row name={t('column.at')}>
          {format.dateTime(new Date(entry.at), { dateStyle: 'full', timeStyle: 'long', timeZone })}
        </Row>
        <Row name={t('column.who')}>{entry.actor === 'person' ? entry.person : <Who entry={entry} />}</Row>
        {entry.key === null ? null : <Row name={t('column.key')}>{entry.key}</Row>}
        <Row name={t('column.address')}>
          <code>{entry.address || '–'}</code>
        </Row>
        {entry.sessionId && entry.key === null ? (
          <Row name={t('column.session')}>
            <code>{entry.sessionId}</code>
          </Row>
        ) : null}
        {entry.env ? <Row name={t('column.env')}>{entry.env}</Row> : null}
        {entry.object ? <Row name={t('column.object')}>{entry.object}</Row> : null}
        {entry.objectId ? (
          <Row name={t('column.objectId')}>
            <span className="ifact">
              <code>{entry.objectId}</code>
              <CopyButton text={entry.objectId} label={t('copyId')} />
            </span>
          </Row>
        ) : null}
        <Row name={t('column.outcome')}>
          <Outcome entry={entry} />
        </Row>
        {entry.code ? <Row name={t('column.why')}>{problem(`${entry.code}.says`)}</Row> : null}
        {entry.duration === null ? null : (
          <Row name={t('column.duration')}>{t('seconds', { seconds: entry.duration / 1000 })}</Row>
        )}
      </dl>
      {parameters === '{}' ? null : (
        <>
          <h3>{t('column.parameters')}</h3>
          <p className="dim">{t('masked')}</p>
          <pre tabIndex={0} aria-label={t('column.parameters')}>
            {parameters}
          </pre>
        </>
      )}
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
