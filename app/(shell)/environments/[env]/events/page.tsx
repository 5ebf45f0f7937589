import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventsPage } from '@/components/events/EventsPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') };
}

/** `?q=` a filter, `?probes=shown` execs of health checks too. */
export default function Page() {
  return <EventsPage />;
}
