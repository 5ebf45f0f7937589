'use client';

import { useTranslations } from 'next-intl';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { Fact } from '../container/Fact';
import { Section } from '../container/Section';

const marks = ['builtIn', 'internal', 'attachable', 'ingress', 'configOnly'] as const;

/** What kind of a network it is. */
export function SettingsSection({ detail }: { detail: NetworkDetail }) {
  const t = useTranslations('networks');
  const traits = [
    ...marks.filter((key) => detail[key]).map((key) => t(`marks.${key}`)),
    ...(detail.ipv6 ? [t('detail.ipv6')] : []),
  ];
  return (
    <Section title={t('detail.settings')}>
      <dl className="facts">
        <Fact term={t('detail.driver')}>
          <code>{detail.driver}</code>
        </Fact>
        <Fact term={t('detail.scope')}>{detail.scope}</Fact>
        {traits.length > 0 ? <Fact term={t('detail.traits')}>{traits.join(', ')}</Fact> : null}
        {detail.project ? <Fact term={t('detail.project')}>{detail.project}</Fact> : null}
        {detail.ipamDriver && detail.ipamDriver !== 'default' ? (
          <Fact term={t('detail.ipam')}>
            <code>{detail.ipamDriver}</code>
          </Fact>
        ) : null}
        {detail.configFrom ? <Fact term={t('detail.configFrom')}>{detail.configFrom}</Fact> : null}
        <Fact term={t('detail.id')}>
          <code className="clip" title={detail.id}>
            {detail.id.slice(0, 12)}
          </code>
        </Fact>
      </dl>
    </Section>
  );
}
