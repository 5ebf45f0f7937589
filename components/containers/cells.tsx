'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { ImageReference } from '@/components/ui/ImageReference';
import { Mark } from '@/components/ui/Mark';
import { StateMark } from '@/components/ui/StateMark';
import { Duration, RelativeTime } from '@/components/ui/Time';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { ContainerRow } from '@/lib/contract/containers';
import { usePending } from './actions-context';
import { KillNow } from './KillNow';
import { publishedPorts } from './published-ports';
import { StopCountdown } from './StopCountdown';

/** Ports shown; of more their number is told, and the details have them all. */
const portsShown = 2;

export function containerHref(env: string, id: string, tab = ''): string {
  return `/environments/${env}/containers/${id}${tab ? `/${tab}` : ''}`;
}

/** The state, or what is being done about it. */
export function StateCell({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.pending');
  const pending = usePending(row);
  // A stop that has begun counts down; before that it waits for its turn among many.
  if (row.stopping) return <StopCountdown stopping={row.stopping} short />;
  if (!pending) return <StateMark state={row.state} health={row.health} exitCode={row.exitCode} />;
  return (
    <span className="st">
      <Mark kind="pulling" />
      {t(pending)}
    </span>
  );
}

/** Name over image, unless that has a column of its own. A Compose project's prefix is dimmed: the project column says it. */
export function NameCell({ row, withImage }: { row: ContainerRow; withImage: boolean }) {
  const env = useEnv();
  const prefix = row.project && row.name.startsWith(`${row.project}-`) ? `${row.project}-` : '';
  return (
    <span className="two">
      <Link className="name" href={containerHref(env, row.id)} title={row.name} prefetch={false}>
        {prefix ? <span className="pre">{prefix}</span> : null}
        {row.name.slice(prefix.length)}
      </Link>
      {withImage ? <ImageReference reference={row.image} /> : null}
    </span>
  );
}

/** The Compose project; a press shows it alone. */
export function ProjectCell({ row, onProject }: { row: ContainerRow; onProject: (project: string) => void }) {
  const t = useTranslations('containers');
  const { project } = row;
  if (project === null) return null;
  return (
    <button
      type="button"
      className="clip project"
      title={t('byProject', { project })}
      onClick={() => onProject(project)}
    >
      {project}
    </button>
  );
}

const noHost = () => '';
const pageHost = () => window.location.hostname;
const never = () => () => undefined;

/** Published ports, each a link that opens in a new tab. */
export function PortsCell({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.ports');
  const host = useSyncExternalStore(never, pageHost, noHost);
  const env = useEnv();
  const ports = publishedPorts(row.ports, host);
  return (
    <>
      {ports.slice(0, portsShown).map((port) => {
        const title = t('title', {
          host: port.host,
          container: port.to ?? port.host.split(':').pop() ?? '',
          protocol: port.protocol,
        });
        const to = (
          <>
            {port.to === null ? null : (
              <span className="to">
                <span className="ar">→</span>
                {port.to}
              </span>
            )}
            {port.protocol === 'tcp' ? null : <span className="to">/{port.protocol}</span>}
          </>
        );
        return port.href === null ? (
          <span key={port.key} className="port" title={title}>
            {port.host}
            {to}
          </span>
        ) : (
          <a
            key={port.key}
            className="port"
            href={port.href}
            target="_blank"
            rel="noopener noreferrer"
            title={t('opens', { title })}
          >
            <span className="link">{port.host}</span>
            {to}
          </a>
        );
      })}
      {ports.length > portsShown ? (
        <Link
          className="more"
          href={containerHref(env, row.id)}
          prefetch={false}
          aria-label={t('more', { count: ports.length - portsShown, name: row.name })}
        >
          +{ports.length - portsShown}
        </Link>
      ) : null}
    </>
  );
}

/** How long it runs, or since when not, and what is worth adding. */
export function UptimeCell({ row }: { row: ContainerRow }) {
  const env = useEnv();
  const t = useTranslations('containers');
  const mayKill = useMay('container.kill');
  if (row.stopping && mayKill) return <KillNow env={env} row={row} size="xs" />;
  if (row.startedAt !== null && (row.state === 'running' || row.state === 'paused'))
    return <Duration since={row.startedAt} />;
  if (row.finishedAt === null) return <span className="dim">{row.state === 'created' ? t('neverStarted') : ''}</span>;
  return (
    <span className="two">
      <RelativeTime at={row.finishedAt} />
      {row.oomKilled ? <span className="note badw">{t('outOfMemory')}</span> : null}
    </span>
  );
}
