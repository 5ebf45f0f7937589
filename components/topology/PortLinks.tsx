'use client';

import { useTranslations } from 'next-intl';
import { publishedPorts } from '@/components/containers/published-ports';
import type { ContainerRow } from '@/lib/contract/containers';

/** All published ports of a container, each a link that opens in a new tab where a browser can go there. */
export function PortLinks({ row, host }: { row: ContainerRow; host: string }) {
  const t = useTranslations('containers.ports');
  return (
    <ul className="tpt-l">
      {publishedPorts(row.ports, host).map((port) => {
        const container = port.to ?? port.host.split(':').pop() ?? '';
        const title = t('title', { host: port.host, container, protocol: port.protocol });
        const text = `${port.host} → ${container}/${port.protocol}`;
        return (
          <li key={port.key} className="num">
            {port.href === null ? (
              <span title={title}>{text}</span>
            ) : (
              <a
                className="link"
                href={port.href}
                target="_blank"
                rel="noopener noreferrer"
                title={t('opens', { title })}
              >
                {text}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
