import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CommandTab } from '@/components/container/command/CommandTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paste.command');
  return { title: t('tab') };
}

export default function CommandPage() {
  return <CommandTab />;
}
