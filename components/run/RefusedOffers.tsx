'use client';

import { useTranslations } from 'next-intl';
import type { ContainerRow } from '@/lib/contract/containers';
import { Button } from '../ui/Button';
import { ImageOffers } from './ImageOffers';
import { useRunFacts } from './run-context';
import { freeName, freePort } from './suggestions';
import { useRun } from './use-run-form';

/** What a click can mend: another port or name, or leaving the choice to the engine. */
export function RefusedOffers({ path, holder }: { path: string; holder: ContainerRow | undefined }) {
  const t = useTranslations('run');
  const { containers } = useRunFacts();
  const { getValues, setValue } = useRun();
  const change = { shouldDirty: true, shouldValidate: true };
  if (path.endsWith('.hostPort')) {
    const index = Number(path.split('.')[1]);
    const refused = getValues('ports').map((row) => row.hostPort);
    const free = freePort(Number(refused[index]) + 1, containers, refused);
    const put = (port: string) => setValue(`ports.${index}.hostPort`, port, change);
    return (
      <div className="run-offers">
        <Button size="xs" onClick={() => put(String(free))}>
          {t('ports.useFree', { port: String(free) })}
        </Button>
        <Button size="xs" variant="ghost" onClick={() => put('')}>
          {t('ports.letChoose')}
        </Button>
      </div>
    );
  }
  if (path === 'name' && holder) {
    const free = freeName(getValues('name'), containers);
    return (
      <div className="run-offers">
        <Button size="xs" onClick={() => setValue('name', free, change)}>
          {t('offers.anotherName', { name: free })}
        </Button>
        <Button size="xs" variant="ghost" onClick={() => setValue('name', '', change)}>
          {t('offers.noName')}
        </Button>
      </div>
    );
  }
  return path === 'image' ? <ImageOffers /> : null;
}
