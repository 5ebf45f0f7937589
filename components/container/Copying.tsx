import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { Duration } from '@/components/ui/Time';

/** Says why the engine answers nothing about the container at present. `since`: ISO 8601. */
export function Copying({ since }: { since: string }) {
  const t = useTranslations('container.copying');
  return (
    <div className="copying" role="status">
      <Mark kind="pulling" />
      <p>
        <b>{t.rich('title', { time: () => <Duration since={since} /> })}</b> {t('body')}
      </p>
    </div>
  );
}
