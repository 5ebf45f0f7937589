import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InspectTab } from '@/components/container/InspectTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('inspect') };
}

export default function InspectPage() {
  return <InspectTab />;
}
