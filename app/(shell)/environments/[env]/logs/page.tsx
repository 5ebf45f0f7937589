import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MergedLogsPage } from '@/components/logs/MergedLogsPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('logs'))('title') };
}

/** `?containers=a,b` or `?project=x`: several logs as one. */
export default function Page() {
  return <MergedLogsPage />;
}
