import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

export default function NotFound() {
  const t = useTranslations('shell');
  return (
    <main>
      <EmptyState page title={t('notFound.title')} body={t('notFound.body')}>
        <Button href="/environments/local">{t('notFound.back')}</Button>
      </EmptyState>
    </main>
  );
}
