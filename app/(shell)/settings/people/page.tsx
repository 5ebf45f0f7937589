import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeoplePage } from '@/components/people/PeoplePage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.people') };
}

export default function Page() {
  return <PeoplePage />;
}
