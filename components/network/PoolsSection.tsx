'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/CopyButton';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { Section } from '../container/Section';

/** The subnets of a network, each with what of it is given away and what is not. */
export function PoolsSection({ detail }: { detail: NetworkDetail }) {
  const t = useTranslations('networks.detail');
  const pools = detail.pools.filter(({ subnet }) => subnet);
  return (
    <Section title={t('pools')} note={pools.length || undefined}>
      {pools.length === 0 ? <p className="dim">{t('noPools')}</p> : null}
      {pools.map(({ subnet, range, gateway, aux }) => (
        <dl key={subnet} className="facts">
          <Fact term={t('subnet')} value={subnet} />
          <Fact term={t('range')} value={range} />
          <Fact term={t('gateway')} value={gateway} />
          {aux.map(({ name, address }, index) => (
            <Fact key={name} term={index === 0 ? t('aux') : ''} value={address} note={name} />
          ))}
        </dl>
      ))}
    </Section>
  );
}

function Fact({ term, value, note }: { term: string; value: string; note?: string }) {
  const t = useTranslations('networks.detail');
  if (!value) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton text={value} label={t('copy', { value })} />
        {note ? <span className="dim clip">{note}</span> : null}
      </dd>
    </div>
  );
}
