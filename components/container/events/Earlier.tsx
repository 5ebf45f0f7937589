import { useFormatter, useTranslations } from 'next-intl';
import { localZone } from '@/components/ui/local-zone';
import type { ContainerDetail } from '@/lib/contract/inspect';

/** What the container itself tells of the time of which no event is known: when it was made, started and ended. */
export function Earlier({ detail }: { detail: ContainerDetail }) {
  const t = useTranslations('container.events');
  const format = useFormatter();
  const when = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium', timeZone: localZone() });
  const { created, startedAt, finishedAt } = detail;
  const facts = [
    t('earlier.created', { at: when(created) }),
    ...(startedAt === null ? [] : [t('earlier.started', { at: when(startedAt) })]),
    ...(finishedAt === null ? [] : [t('earlier.finished', { at: when(finishedAt) })]),
  ];
  return (
    <p className="cev-e dim">
      {t('earlier.lead')} {format.list(facts, { type: 'unit' })}
    </p>
  );
}
