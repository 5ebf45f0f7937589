import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditPage } from '@/components/recreate/EditPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recreate.edit');
  return { title: t('title') };
}

export default function Page() {
  return <EditPage />;
}
