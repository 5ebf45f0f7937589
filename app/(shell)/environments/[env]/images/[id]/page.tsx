import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImageDetailPage } from '@/components/images/ImageDetailPage';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = decodeURIComponent((await params).id).replace(/^sha256:/, '');
  return { title: `${(await getTranslations('images'))('title')} ${id.slice(0, 12)}` };
}

export default async function Page({ params }: Props) {
  return <ImageDetailPage id={decodeURIComponent((await params).id)} />;
}
