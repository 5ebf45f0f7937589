import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventsTab } from '@/components/container/events/EventsTab';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('container.tabs');
  return { title: t('events') };
}

export default function EventsPage() {
  return <EventsTab />;
}
