import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangesTab } from '@/components/container/changes/ChangesTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('changes') };
}

export default function ChangesPage() {
  return <ChangesTab />;
}
