import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogsTab } from '@/components/container/LogsTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('logs') };
}

export default function LogsPage() {
  return <LogsTab />;
}
