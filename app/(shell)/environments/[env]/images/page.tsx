import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImagesPage } from '@/components/images/ImagesPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('images'))('title') };
}

export default function Page() {
  return <ImagesPage />;
}
