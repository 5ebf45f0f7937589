'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/CopyButton';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { Section } from './Section';

/** The networks that it is joined to, with its addresses and the names by which others find it there. */
export function NetworksSection({ detail }: { detail: ContainerDetail }) {
  const t = useTranslations('container.networks');
  const { networks, networkMode } = detail;
  if (networks.length === 0)
    return (
      <Section title={t('title')}>
        <p className="dim">{networkMode ? t('mode', { mode: networkMode }) : t('none')}</p>
      </Section>
    );
  return (
    <Section title={t('title')} note={networks.length}>
      <table className="nets">
        <thead>
          <tr>
            <th scope="col">{t('network')}</th>
            <th scope="col">{t('address')}</th>
            <th scope="col">{t('aliases')}</th>
          </tr>
        </thead>
        <tbody>
          {networks.map((network) => (
            <tr key={network.name}>
              <td title={network.id}>{network.name}</td>
              <td>
                <Address value={network.address} />
                <Address value={network.address6} />
                {network.address || network.address6 ? null : <span className="dim">{t('noAddress')}</span>}
              </td>
              <td title={network.aliases.join(', ')}>
                <code>{network.aliases.join(', ')}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Address({ value }: { value: string }) {
  const t = useTranslations('container');
  if (!value) return null;
  return (
    <span className="copied">
      <code>{value}</code>
      <CopyButton text={value} label={t('copyValue', { value })} />
    </span>
  );
}
