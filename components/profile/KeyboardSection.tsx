'use client';

import { useTranslations } from 'next-intl';
import { useLetterKeys } from '@/lib/client/shortcuts/letters';
import { showOverlay } from '@/lib/client/shortcuts/overlay';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';

/** Whether single characters are shortcuts (WCAG 2.2, 2.1.4), and the way to the list of all. */
export function KeyboardSection() {
  const t = useTranslations('profile.keyboard');
  const [letters, setLetters] = useLetterKeys();
  return (
    <SettingsSection
      id="keyboard"
      title={t('title')}
      lead={t('lead')}
      actions={<Button onClick={() => showOverlay('help')}>{t('list')}</Button>}
    >
      <Checkbox showLabel label={t('letters')} checked={letters} onCheckedChange={setLetters} />
      <p className="dim">{t('lettersMean')}</p>
    </SettingsSection>
  );
}
