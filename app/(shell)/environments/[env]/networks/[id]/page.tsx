import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NetworkPage } from '@/components/network/NetworkPage';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = decodeURIComponent((await params).id);
  return { title: `${(await getTranslations('networks'))('title')} ${id.slice(0, 12)}` };
}

export default async function Page({ params }: Props) {
  return <NetworkPage id={decodeURIComponent((await params).id)} />;
}
