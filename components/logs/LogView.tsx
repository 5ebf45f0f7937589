'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { useLogSettings } from '@/lib/client/logs/settings';
import { useLog } from '@/lib/client/logs/use-log';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { LogFoot } from './LogFoot';
import { LogList } from './LogList';
import { LogTools } from './LogTools';
import { matching } from './log-text';

interface LogViewProps {
  env: string;
  containerId: string;
  containerName: string;
}

/** A container's log: its last lines, then each new one. Fills the height that it is given. */
export function LogView({ env, containerId, containerName }: LogViewProps) {
  const t = useTranslations('logs');
  const [settings] = useLogSettings();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const log = useLog(env, containerId, settings.tail);
  const shown = useMemo(() => matching(log.rows, wanted), [log.rows, wanted]);
  const total = log.rows.length;
  const empty = log.state === 'opening' ? '' : total > 0 ? t('noMatch') : t('empty');
  return (
    <section className="log-v" aria-label={t('title')}>
      <LogTools query={query} onQuery={setQuery} shown={shown} total={total} fileName={containerName} />
      {log.problem && total === 0 ? (
        <div className="log-p">
          <ProblemPanel problem={log.problem} />
        </div>
      ) : shown.length === 0 ? (
        <p className="log-none">{empty}</p>
      ) : (
        <LogList
          key={`${settings.tail} ${wanted}`}
          rows={shown}
          query={wanted}
          timestamps={settings.timestamps}
          wrap={settings.wrap}
        />
      )}
      <LogFoot
        state={log.state}
        tty={log.tty}
        command={dockerCommand('container.logs', { name: containerName, follow: true, tail: settings.tail })}
      />
    </section>
  );
}
