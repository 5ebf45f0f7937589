'use client';

import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/ui/Time';
import { useActivity } from '@/lib/client/live/hooks';
import { Section } from '../container/Section';

/** What happened to a network or a volume lately, of what the page was told anyway. */
export function EventsSection({ type, id }: { type: 'network' | 'volume'; id: string }) {
  const t = useTranslations('networks.detail');
  const events = useActivity().filter((one) => one.type === type && one.objectId === id);
  return (
    <Section title={t('events')} note={events.length || undefined}>
      {events.length === 0 ? (
        <p className="dim">{t('noEvents')}</p>
      ) : (
        <ol className="nevs">
          {events.map((event) => (
            <li key={event.id}>
              <code>{event.action}</code>{' '}
              <span className="dim">
                <RelativeTime at={event.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
