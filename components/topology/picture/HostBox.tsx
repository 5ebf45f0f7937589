'use client';

import type { NodeProps } from '@xyflow/react';
import { Server } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import type { PublishedPort } from '@/components/containers/published-ports';
import { useEngine } from '@/lib/client/live/hooks';
import { hostEntries, portText, type HostEntry } from '../arrange/host-rows';
import type { HostNode } from './flow';
import { Ends } from './Ends';
import { PointedContext, usePointing } from './pointed-context';

/** The host with the ports that it publishes, container by container; each port is a link that opens in a new tab. */
export function HostBox({ data: { published } }: NodeProps<HostNode>) {
  const t = useTranslations('topology');
  const name = useEngine()?.info?.name;
  const pointing = usePointing({ kind: 'host' });
  const entries = hostEntries(published, window.location.hostname);
  const count = entries.reduce((sum, { lines, left }) => sum + lines.flat().length + left, 0);
  return (
    <div className="tpo">
      <Ends />
      <h2 {...pointing}>
        <Server className="i s" aria-hidden />
        <span className="clip">{name ?? t('host')}</span>
        <span className="dim num">{t('ports', { count })}</span>
      </h2>
      <ul aria-label={t('publishedPorts')}>
        {entries.map((entry) => (
          <HostContainer key={entry.row.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function HostContainer({ entry: { row, lines, left, beside, height } }: { entry: HostEntry }) {
  const t = useTranslations('topology');
  const { related } = useContext(PointedContext);
  const pointing = usePointing({ kind: 'container', id: row.id });
  return (
    <li
      className={related && !related.containers.has(row.id) ? 'off' : undefined}
      style={{ gridRow: `span ${height}` }}
      data-beside={beside || undefined}
      {...pointing}
    >
      <span className="clip" title={row.name}>
        {row.name}
      </span>
      {lines.map((ports, index) => (
        <span key={index} className="tpo-l">
          {ports.map((port) => (
            <HostPort key={port.key} port={port} />
          ))}
        </span>
      ))}
      {left > 0 ? <span className="dim">{t('morePorts', { count: left })}</span> : null}
    </li>
  );
}

function HostPort({ port }: { port: PublishedPort }) {
  const t = useTranslations('containers.ports');
  const container = port.to ?? port.host.split(':').pop() ?? '';
  const title = t('title', { host: port.host, container, protocol: port.protocol });
  return port.href === null ? (
    <span className="num" title={title}>
      {portText(port)}
    </span>
  ) : (
    <a
      className="num link nopan"
      href={port.href}
      target="_blank"
      rel="noopener noreferrer"
      title={t('opens', { title })}
    >
      {portText(port)}
    </a>
  );
}
