import type { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { MouseEvent, ReactNode } from 'react';
import { ImageReference } from '@/components/ui/ImageReference';
import { Duration, RelativeTime } from '@/components/ui/Time';
import type { ContainerRow } from '@/lib/contract/containers';
import { containerHref } from './href';
import { portsThatFit } from './list/ports-that-fit';
import { publishedPorts, type PublishedPort } from './published-ports';

const KillNow = dynamic(() => import('./KillNow').then((module) => module.KillNow), { ssr: false });

/**
 * What the cells of a list are made with, once for all rows: thousands scroll by, so that a cell is plain elements, without
 * a hook of its own where nothing in it moves by itself.
 */
export interface CellTools {
  env: string;
  /** Of `containers`. */
  t: ReturnType<typeof useTranslations<'containers'>>;
  /** Goes where a link leads. */
  follow: (event: MouseEvent<HTMLAnchorElement>) => void;
  /** The host's name in the page's address. */
  host: string;
  mayKill: boolean;
}

/** Name over image, unless that has a column of its own. A Compose project's prefix is dimmed: the project column says it. */
export function nameCell(row: ContainerRow, { env, follow }: CellTools, withImage: boolean): ReactNode {
  const prefix = row.project && row.name.startsWith(`${row.project}-`) ? `${row.project}-` : '';
  return (
    <span className="two">
      <a className="name" href={containerHref(env, row.id)} title={row.name} onClick={follow}>
        {prefix ? <span className="pre">{prefix}</span> : null}
        {row.name.slice(prefix.length)}
      </a>
      {withImage ? ImageReference({ reference: row.image }) : null}
    </span>
  );
}

/** The Compose project; a press shows it alone. */
export function projectCell(
  { project }: ContainerRow,
  { t }: CellTools,
  onProject: (project: string) => void,
): ReactNode {
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

/** Published ports, each a link that opens in a new tab; of those that find no room their number, and the details have all. */
export function portsCell(row: ContainerRow, { env, t, follow, host }: CellTools): ReactNode {
  if (row.ports.length === 0) return null;
  const ports = publishedPorts(row.ports, host);
  const shown = portsThatFit(ports);
  const left = ports.length - shown;
  return (
    <>
      {ports.slice(0, shown).map((port) => onePort(port, t))}
      {left > 0 ? (
        <a
          className="more"
          href={containerHref(env, row.id)}
          onClick={follow}
          aria-label={t('ports.more', { count: left, name: row.name })}
        >
          +{left}
        </a>
      ) : null}
    </>
  );
}

function onePort(port: PublishedPort, t: CellTools['t']): ReactNode {
  const container = port.to ?? port.host.split(':').pop() ?? '';
  const title = t('ports.title', { host: port.host, container, protocol: port.protocol });
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
  if (port.href === null)
    return (
      <span key={port.key} className="port" title={title}>
        {port.host}
        {to}
      </span>
    );
  return (
    <a
      key={port.key}
      className="port"
      href={port.href}
      target="_blank"
      rel="noopener noreferrer"
      title={t('ports.opens', { title })}
    >
      <span className="link">{port.host}</span>
      {to}
    </a>
  );
}

/** How long it runs, or since when not, and what is worth adding. */
export function uptimeCell(row: ContainerRow, { env, t, mayKill }: CellTools): ReactNode {
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
