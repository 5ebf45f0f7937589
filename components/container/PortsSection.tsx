'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { publishedPorts } from '@/components/containers/published-ports';
import { CopyButton } from '@/components/ui/CopyButton';
import type { ContainerPort } from '@/lib/contract/containers';
import { usePageHost } from './PortLinks';
import { Section } from './Section';

/** Every port: where it is published, as a link, or that it is only exposed to other containers. */
export function PortsSection({ ports }: { ports: readonly ContainerPort[] }) {
  const t = useTranslations('container.ports');
  const published = publishedPorts(ports, usePageHost());
  const open = new Set(ports.filter((port) => port.publicPort !== null).map(keyOf));
  const exposed = [...new Set(ports.filter((port) => port.publicPort === null).map(keyOf))].filter(
    (key) => !open.has(key),
  );
  if (published.length + exposed.length === 0) return null;
  return (
    <Section title={t('title')} note={published.length + exposed.length}>
      <ul className="ports">
        {published.map((port) => (
          <li key={port.key}>
            {port.href === null ? (
              <code>{port.host}</code>
            ) : (
              <a className="link mono" href={port.href} target="_blank" rel="noopener noreferrer">
                {port.host}
                <ExternalLink className="i s" aria-label={t('newTab')} />
              </a>
            )}
            <CopyButton text={port.href ?? port.host} label={t('copy', { port: port.host })} />
            <span className="dim">
              {t('toContainer')}{' '}
              <code>
                {port.to ?? port.host.split(':').at(-1)}/{port.protocol}
              </code>
            </span>
          </li>
        ))}
        {exposed.map((key) => (
          <li key={key}>
            <code>{key}</code>
            <span className="dim">{t('exposed')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function keyOf(port: ContainerPort): string {
  return `${port.privatePort}/${port.protocol}`;
}
