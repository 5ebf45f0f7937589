import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegistryPage } from '@/components/registries/RegistryPage';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registries'))('title') };
}

export default async function Page({ params }: Props) {
  return <RegistryPage id={decodeURIComponent((await params).id)} />;
}
