'use client';

import { useTranslations } from 'next-intl';
import type { Released } from '@/lib/contract/run/duplicate';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import { Unsaid } from './Unsaid';

interface FromNoteProps {
  /** Of the container that the form was filled from. */
  name: string;
  read: FormOfContainer;
  released: readonly Released[];
}

/** What of a container is in the form, what is not, and why. */
export function FromNote({ name, read, released }: FromNoteProps) {
  const t = useTranslations('paste.from');
  const ports = read.form.ports.map(({ hostPort }) => hostPort).filter(Boolean);
  return (
    <section className="paste" role="status">
      <p>
        <b>{t('title', { name })}</b> {t('same')}
      </p>
      <ul className="paste-notes">
        {released.map((one) => (
          <li key={one}>{t(one, { name })}</li>
        ))}
        {ports.length > 0 ? <li>{t('ports', { name, count: ports.length, ports: ports.join(', ') })}</li> : null}
        {read.imageGone ? <li>{t('imageGone')}</li> : null}
      </ul>
      <Unsaid label={t('unsaid')} unsaid={read.unsaid} />
    </section>
  );
}
