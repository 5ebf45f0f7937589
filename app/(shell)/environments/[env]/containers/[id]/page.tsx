import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Overview } from '@/components/container/Overview';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('overview') };
}

export default function ContainerPage() {
  return <Overview />;
}
