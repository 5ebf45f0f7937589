import { getTranslations } from 'next-intl/server';
import { RunPage } from '@/components/run/RunPage';

export async function generateMetadata() {
  return { title: (await getTranslations('run'))('title') };
}

export default function Page() {
  return <RunPage />;
}
