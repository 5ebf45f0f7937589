'use client';

import { Globe, Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PersonSession } from '@/lib/contract/people';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { RelativeTime } from '../ui/Time';
import { browserName } from './browser-name';
import type { ReadSessions } from './use-sessions';

interface SessionListProps {
  read: ReadSessions;
  onEnd: (session: PersonSession) => void;
}

/** Sessions of one person: which browser, where, when; the one that asks first and without its end. */
export function SessionList({ read, onEnd }: SessionListProps) {
  const { sessions, busy, problem } = read;
  return (
    <>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {sessions ? (
        <Sessions sessions={sessions} busy={busy} onEnd={onEnd} />
      ) : problem ? null : (
        <Skeleton height="88px" />
      )}
    </>
  );
}

interface SessionsProps extends Pick<ReadSessions, 'busy'>, Pick<SessionListProps, 'onEnd'> {
  sessions: readonly PersonSession[];
}

function Sessions({ sessions, busy, onEnd }: SessionsProps) {
  const t = useTranslations('profile.sessions');
  const sorted = [...sessions].sort((a, b) => Number(b.current) - Number(a.current) || (a.seenAt < b.seenAt ? 1 : -1));
  return (
    <ul className="sess">
      {sorted.map((session) => (
        <Session key={session.id} session={session} busy={busy} onEnd={() => onEnd(session)} />
      ))}
      {sessions.length === 0 ? <li className="dim">{t('none')}</li> : null}
    </ul>
  );
}

function Session({ session, busy, onEnd }: { session: PersonSession; busy: boolean; onEnd: () => void }) {
  const t = useTranslations('profile.sessions');
  const { browser, system } = browserName(session.browser);
  const name = browser && system ? t('browserOn', { browser, system }) : (browser ?? system ?? t('unknownBrowser'));
  const Icon = system === 'iPhone' || system === 'Android' || system === 'iPad' ? Smartphone : Globe;
  const isHere = /^(127\.|::1$|::ffff:127\.)/.test(session.address);
  return (
    <li>
      <Icon className="i" aria-hidden />
      <div className="sess-t">
        <p>
          <b title={session.browser}>{name}</b>
          {session.current ? <span className="tag on">{t('this')}</span> : null}
        </p>
        <p className="dim">
          {isHere ? t('here') : <code>{session.address}</code>}
          {' · '}
          {session.current ? t('now') : t.rich('seen', { age: () => <RelativeTime at={session.seenAt} /> })}
          {' · '}
          {t.rich('since', { age: () => <RelativeTime at={session.createdAt} /> })}
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" disabled={busy} onClick={onEnd} aria-label={t('endOf', { name, address: session.address })}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}
