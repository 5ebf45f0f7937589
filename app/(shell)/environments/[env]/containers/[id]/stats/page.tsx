import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StatsTab } from '@/components/container/stats/StatsTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('stats') };
}

export default function StatsPage() {
  return <StatsTab />;
}
