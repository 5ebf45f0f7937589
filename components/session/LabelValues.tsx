'use client';

import { useTranslations } from 'next-intl';
import { useMay } from '@/lib/client/session-facts';
import { asksForLabelValue } from '../ui/filter-terms';

/**
 * Beside the filter of a list: why `label:name=value` finds nothing for who may not see secrets, which the value of a label
 * may be. `text`: the filter as it is typed.
 */
export function LabelValues({ text }: { text: string }) {
  const t = useTranslations('session');
  const seesValues = useMay('secret.read');
  if (seesValues || !asksForLabelValue(text)) return null;
  return (
    <p className="dim" role="status">
      {t('labelValues')}
    </p>
  );
}
