'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { publishedPorts } from '@/components/containers/published-ports';
import type { ContainerPort } from '@/lib/contract/containers';

const never = () => () => undefined;

/** The name by which the page was asked; empty while the server renders. */
export function usePageHost(): string {
  return useSyncExternalStore(
    never,
    () => window.location.hostname,
    () => '',
  );
}

/** The published ports as links that open in a new tab, under another host name than the page's own. */
export function PortLinks({ ports }: { ports: readonly ContainerPort[] }) {
  const t = useTranslations('container.ports');
  const published = publishedPorts(ports, usePageHost());
  const links = published.filter((port) => port.href !== null);
  if (links.length === 0) return null;
  return (
    <span className="prts">
      {links.map((port) => (
        <a
          key={port.key}
          className="link mono"
          href={port.href ?? undefined}
          target="_blank"
          rel="noopener noreferrer"
          title={t('opens', { address: port.href ?? '' })}
        >
          {port.host}
          <ExternalLink className="i s" aria-hidden />
        </a>
      ))}
    </span>
  );
}
