'use client';

import { useTranslations } from 'next-intl';
import { StateMark } from '@/components/ui/StateMark';
import { Duration, RelativeTime } from '@/components/ui/Time';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { exitReason } from './exit-reason';
import { PortLinks } from './PortLinks';

interface StatusLineProps {
  detail: ContainerDetail;
  row: ContainerRow | undefined;
  gone: boolean;
}

/** State, since when, why it ended or what its health says, and where its ports are. */
export function StatusLine({ detail, row, gone }: StatusLineProps) {
  const t = useTranslations('container');
  const state = row?.state ?? detail.state;
  const alive = state === 'running' || state === 'paused';
  const exitCode = row ? row.exitCode : detail.exitCode;
  const streak = detail.health?.failingStreak ?? 0;
  return (
    <div className="dmeta">
      {gone ? null : <StateMark state={state} health={row?.health ?? detail.health?.status} exitCode={exitCode} />}
      {alive && detail.startedAt && !gone ? (
        <span className="num">{t.rich('up', { time: () => <Duration since={detail.startedAt ?? ''} /> })}</span>
      ) : null}
      {!alive && exitCode !== null && detail.finishedAt ? (
        <>
          <ExitWords code={exitCode} oomKilled={row?.oomKilled ?? detail.oomKilled} />
          <RelativeTime at={detail.finishedAt} />
        </>
      ) : null}
      {state === 'created' && !detail.error ? <span>{t('neverStarted')}</span> : null}
      {alive && streak > 0 && !gone ? <span className="num">{t('probesFailed', { count: streak })}</span> : null}
      {alive && !gone ? <PortLinks ports={detail.ports} /> : null}
    </div>
  );
}

/** The exit code in words: "killed: out of memory". */
export function ExitWords({ code, oomKilled }: { code: number; oomKilled: boolean }) {
  const t = useTranslations('container.exit');
  const { key, signal } = exitReason(code, oomKilled);
  return <span className={key === 'outOfMemory' ? 'text-bad' : undefined}>{t(key, { signal, code })}</span>;
}
