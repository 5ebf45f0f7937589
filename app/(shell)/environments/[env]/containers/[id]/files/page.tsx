import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FilesTab } from '@/components/files/FilesTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('files') };
}

export default function FilesPage() {
  return <FilesTab />;
}
