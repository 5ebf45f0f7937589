import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VolumePage } from '@/components/volume/VolumePage';

interface Props {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = decodeURIComponent((await params).name);
  return { title: `${(await getTranslations('volumes'))('title')} ${name.slice(0, 40)}` };
}

export default async function Page({ params }: Props) {
  return <VolumePage name={decodeURIComponent((await params).name)} />;
}
