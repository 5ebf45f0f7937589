'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ImageDetail, ImageRow } from '@/lib/contract/images';
import { CopyButton } from '../ui/CopyButton';
import { Hidden } from '../ui/Hidden';
import { Healthcheck } from './Healthcheck';
import { ImageTags } from './ImageTags';
import { quoteWords } from '@/lib/contract/commands/quote';

/** Everything that inspect tells of an image, each value to copy; what is not set is left out. */
export function ImageFacts({ detail, row }: { detail: ImageDetail; row: ImageRow | undefined }) {
  const t = useTranslations('images.detail');
  const { config } = detail;
  return (
    <>
      <section aria-labelledby="image-config">
        <h2 id="image-config">{t('starts')}</h2>
        <dl className="ifacts">
          {detail.hidden ? (
            <Row name={t('command')}>
              <Hidden />
            </Row>
          ) : null}
          <Fact name={t('entrypoint')} values={config.entrypoint.length ? [quoteWords(config.entrypoint)] : []} />
          <Fact name={t('command')} values={config.command.length ? [quoteWords(config.command)] : []} />
          <Fact name={t('workingDir')} values={[config.workingDir].filter(Boolean)} />
          <Fact name={t('user')} values={[config.user].filter(Boolean)} />
          <Fact name={t('ports')} values={config.exposedPorts} />
          <Fact name={t('volumes')} values={config.volumes} />
          <Fact name={t('env')} values={config.env} hidden={detail.hidden} />
          <Fact name={t('stopSignal')} values={[config.stopSignal].filter(Boolean)} />
          {config.healthcheck ? (
            <Row name={t('healthcheck')}>
              <Healthcheck healthcheck={config.healthcheck} hidden={detail.hidden} />
            </Row>
          ) : null}
        </dl>
      </section>
      <section aria-labelledby="image-names">
        <h2 id="image-names">{t('names')}</h2>
        <dl className="ifacts">
          {detail.tags.length ? (
            <Row name={t('tags')}>
              <ImageTags tags={detail.tags} row={row} />
            </Row>
          ) : null}
          <Fact name={t('digests')} values={detail.digests} />
          <Fact name={t('id')} values={[detail.id]} />
          <Fact name={t('platform')} values={[detail.platform]} />
          <Fact name={t('author')} values={[detail.author].filter(Boolean)} />
          <Fact
            name={t('labels')}
            values={Object.entries(config.labels).map(([name, value]) => (detail.hidden ? name : `${name}=${value}`))}
            hidden={detail.hidden}
          />
        </dl>
      </section>
    </>
  );
}

function Fact({ name, values, hidden }: { name: string; values: readonly string[]; hidden?: boolean }) {
  const t = useTranslations('images.detail');
  if (values.length === 0) return null;
  return (
    <Row name={name}>
      {values.map((value) => (
        <span key={value} className="ifact">
          <code>{value}</code>
          <CopyButton text={value} label={t('copy', { value })} />
        </span>
      ))}
      {hidden ? <Hidden /> : null}
    </Row>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
