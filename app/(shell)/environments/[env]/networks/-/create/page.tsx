import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateNetworkPage } from '@/components/network-create/CreateNetworkPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('networkCreate'))('title') };
}

export default function Page() {
  return <CreateNetworkPage />;
}
