import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VolumesPage } from '@/components/volumes/VolumesPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('volumes'))('title') };
}

export default function Page() {
  return <VolumesPage />;
}
