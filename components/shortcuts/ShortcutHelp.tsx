'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Dialog } from '@/components/ui/Dialog';
import { useLetterKeys } from '@/lib/client/shortcuts/letters';
import { showOverlay } from '@/lib/client/shortcuts/overlay';
import { isLetter, shortcutNames, shortcuts, type Place } from '@/lib/client/shortcuts/table';
import { KeyCap } from './KeyCap';

const places: readonly Place[] = ['anywhere', 'list', 'containers', 'images', 'terminal'];

/** Every key there is, from the table that listens to them; those that are switched off are left out. */
export function ShortcutHelp({ open }: { open: boolean }) {
  const t = useTranslations('shortcuts');
  const [letters] = useLetterKeys();
  return (
    <Dialog open={open} onOpenChange={() => showOverlay(null)} title={t('title')}>
      <div className="keys-l">
        {places.map((place) => (
          <section key={place} aria-labelledby={`keys-${place}`}>
            <h3 id={`keys-${place}`}>{t(`place.${place}`)}</h3>
            <dl>
              {shortcutNames
                .filter((name) => shortcuts[name].place === place)
                .map((name) => ({
                  name,
                  keys: (shortcuts[name].keys as readonly string[]).filter((key) => letters || !isLetter(key)),
                }))
                .filter(({ keys }) => keys.length > 0)
                .map(({ name, keys }) => (
                  <div key={name}>
                    <dt>{t(`does.${name}`)}</dt>
                    <dd>
                      {keys.map((key) => (
                        <KeyCap key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p>
        {t(letters ? 'lettersOn' : 'lettersOff')}{' '}
        <Link className="link" href="/settings/profile#keyboard" onClick={() => showOverlay(null)}>
          {t('toSetting')}
        </Link>
      </p>
    </Dialog>
  );
}
