'use client';

import type { NodeProps } from '@xyflow/react';
import { Server } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import { publishedPorts } from '@/components/containers/published-ports';
import { useEngine } from '@/lib/client/live/hooks';
import type { ContainerRow } from '@/lib/contract/containers';
import type { HostNode } from './flow';
import { Ends } from './Ends';
import { PointedContext, usePointing } from './pointed-context';

/** The host with the ports that it publishes, each a link that opens in a new tab. */
export function HostBox({ data: { published } }: NodeProps<HostNode>) {
  const t = useTranslations('topology');
  const name = useEngine()?.info?.name;
  const pointing = usePointing({ kind: 'host' });
  const ports = published
    .flatMap((row) => publishedPorts(row.ports, window.location.hostname).map((port) => ({ row, port })))
    .sort((a, b) => a.port.host.localeCompare(b.port.host, undefined, { numeric: true }));
  return (
    <div className="tpo">
      <Ends />
      <h2 {...pointing}>
        <Server className="i s" aria-hidden />
        <span className="clip">{name ?? t('host')}</span>
        <span className="dim num">{t('ports', { count: ports.length })}</span>
      </h2>
      <ul aria-label={t('publishedPorts')}>
        {ports.map(({ row, port }) => (
          <HostPort key={`${row.id} ${port.key}`} row={row} port={port} />
        ))}
      </ul>
    </div>
  );
}

function HostPort({ row, port }: { row: ContainerRow; port: ReturnType<typeof publishedPorts>[number] }) {
  const t = useTranslations('containers.ports');
  const { related } = useContext(PointedContext);
  const pointing = usePointing({ kind: 'container', id: row.id });
  const container = port.to ?? port.host.split(':').pop() ?? '';
  const title = t('title', { host: port.host, container, protocol: port.protocol });
  const text = (
    <>
      {port.host}
      {port.protocol === 'tcp' ? null : `/${port.protocol}`}
    </>
  );
  return (
    <li className={related && !related.containers.has(row.id) ? 'off' : undefined} {...pointing}>
      {port.href === null ? (
        <span className="num" title={title}>
          {text}
        </span>
      ) : (
        <a
          className="num link nopan"
          href={port.href}
          target="_blank"
          rel="noopener noreferrer"
          title={t('opens', { title })}
        >
          {text}
        </a>
      )}
      <span className="dim clip">{row.name}</span>
    </li>
  );
}
