import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackupPage } from '@/components/backup/BackupPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.backup') };
}

export default function Page() {
  return <BackupPage />;
}
