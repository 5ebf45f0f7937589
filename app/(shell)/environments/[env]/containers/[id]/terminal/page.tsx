import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TerminalTab } from '@/components/container/TerminalTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('terminal') };
}

export default function TerminalPage() {
  return <TerminalTab />;
}
