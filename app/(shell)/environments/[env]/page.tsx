import { getTranslations } from 'next-intl/server';
import { Overview } from '@/components/overview/Overview';

export async function generateMetadata() {
  return { title: (await getTranslations('shell'))('nav.overview') };
}

export default function OverviewPage() {
  return <Overview />;
}
