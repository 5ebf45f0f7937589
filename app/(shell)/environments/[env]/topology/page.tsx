import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TopologyPage } from '@/components/topology/TopologyPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topology'))('title') };
}

/** `?view=picture` or `table`, `?q=` a filter as of the containers, `?folded=a,b` projects. */
export default function Page() {
  return <TopologyPage />;
}
