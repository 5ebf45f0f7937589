import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MirrorsPage } from '@/components/mirrors/MirrorsPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mirrors'))('title') };
}

export default function Page() {
  return <MirrorsPage />;
}
