import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApiPage } from '@/components/api-docs/ApiPage';
import { core } from '@/lib/server/core';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.api') };
}

export default async function Page() {
  return <ApiPage document={await core().apiDocument()} />;
}
