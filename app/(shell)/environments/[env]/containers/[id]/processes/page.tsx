import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProcessesTab } from '@/components/container/processes/ProcessesTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('processes') };
}

export default function ProcessesPage() {
  return <ProcessesTab />;
}
