'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Section } from '../container/Section';
import { useNetworkForm } from './form-context';
import { PoolFields } from './PoolFields';
import { emptyPool } from './state';

/** The subnets of the network, as many as are wanted. */
export function PoolsFields() {
  const t = useTranslations('networkCreate.pools');
  const { form, set } = useNetworkForm();
  return (
    <Section title={t('title')} note={form.pools.length === 0 ? t('lead') : undefined}>
      {form.pools.map((pool, index) => (
        <PoolFields
          key={index}
          index={index}
          pool={pool}
          onChange={(change) =>
            set({ pools: form.pools.map((one, place) => (place === index ? { ...one, ...change } : one)) })
          }
          onRemove={() => set({ pools: form.pools.filter((_, place) => place !== index) })}
        />
      ))}
      <Button
        size="sm"
        icon={<Plus className="i s" aria-hidden />}
        onClick={() => set({ pools: [...form.pools, emptyPool] })}
      >
        {t('add')}
      </Button>
    </Section>
  );
}
