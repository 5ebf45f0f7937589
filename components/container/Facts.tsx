'use client';

import { Braces } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Hidden } from '@/components/ui/Hidden';
import { ImageReference } from '@/components/ui/ImageReference';
import { localZone } from '@/components/ui/local-zone';
import { RelativeTime } from '@/components/ui/Time';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { quoteWords } from '@/lib/contract/commands/quote';
import { Fact } from './Fact';
import { Limits } from './Limits';
import { Section } from './Section';
import { ExitWords } from './StatusLine';

/** What the container is, line by line. */
export function Facts({ env, detail, base }: { env: string; detail: ContainerDetail; base: string }) {
  const t = useTranslations('container.facts');
  const imageHref = `/environments/${encodeURIComponent(env)}/images/${detail.imageId.replace('sha256:', '')}`;
  const project = label(detail, 'com.docker.compose.project');
  const service = label(detail, 'com.docker.compose.service');
  const { restartPolicy: restart } = detail;
  const policy = restart.maximumRetryCount > 0 ? `${restart.name}:${restart.maximumRetryCount}` : restart.name;
  return (
    <Section
      title={t('title')}
      end={
        <Link className="link" href={`${base}/inspect`}>
          <Braces className="i s" aria-hidden />
          docker inspect
        </Link>
      }
    >
      <dl className="facts">
        <Fact term={t('image')} copy={detail.image}>
          <Link className="link" href={imageHref} prefetch={false}>
            <ImageReference reference={detail.image} />
          </Link>
        </Fact>
        <Fact term={t('imageId')} copy={detail.imageId}>
          <code title={detail.imageId}>{detail.imageId.replace('sha256:', '').slice(0, 12)}</code>
        </Fact>
        <Fact term={t('id')} copy={detail.id}>
          <code title={detail.id}>{detail.id.slice(0, 12)}</code>
        </Fact>
        {detail.hidden ? (
          <Fact term={t('command')}>
            <Hidden />
          </Fact>
        ) : (
          <Words term={t('command')} words={[detail.path, ...detail.args]} />
        )}
        {detail.entrypoint ? <Words term={t('entrypoint')} words={detail.entrypoint} /> : null}
        <Fact term={t('created')}>
          <Moment at={detail.created} />
        </Fact>
        {detail.startedAt ? (
          <Fact term={t('started')}>
            <Moment at={detail.startedAt} />
          </Fact>
        ) : null}
        {detail.finishedAt ? (
          <Fact term={t('lastExit')} wrap>
            <span>
              {detail.exitCode === null ? null : t('exited', { code: detail.exitCode })}{' '}
              <Moment at={detail.finishedAt} quiet={detail.exitCode !== null} />
            </span>
          </Fact>
        ) : null}
        {detail.finishedAt && detail.exitCode !== null && detail.exitCode !== 0 ? (
          <Fact term="" wrap>
            <ExitWords code={detail.exitCode} oomKilled={detail.oomKilled} />
          </Fact>
        ) : null}
        <Fact term={t('restart')}>
          <span>
            <code>{policy}</code> <span className="dim">{t('restarts', { count: detail.restartCount })}</span>
          </span>
        </Fact>
        <Fact term={t('limits')} wrap>
          <Limits limits={detail.limits} />
        </Fact>
        <Fact term={t('stop')}>
          <span>{t('stopWith', { signal: detail.stopSignal, seconds: detail.stopTimeout })}</span>
        </Fact>
        <Fact term={t('runsAs')} wrap>
          <span>
            {detail.hidden ? (
              <Hidden />
            ) : (
              <>
                <code>{detail.user || 'root'}</code> {t('in')} <code>{detail.workingDir}</code>
              </>
            )}
            {detail.privileged ? <span className="text-warn"> {t('privileged')}</span> : null}
          </span>
        </Fact>
        <Fact term={t('hostname')} copy={detail.hostname}>
          <code>{detail.hostname}</code>
        </Fact>
        <Fact term={t('terminal')}>
          <span>{t(`tty.${detail.tty ? 'tty' : 'none'}.${detail.openStdin ? 'stdin' : 'none'}`)}</span>
        </Fact>
        {detail.autoRemove ? (
          <Fact term={t('autoRemove')}>
            <span>{t('autoRemoveYes')}</span>
          </Fact>
        ) : null}
        {project ? (
          <Fact term={t('compose')} copy={project}>
            <span>
              {project}
              {service ? <span className="dim"> / {service}</span> : null}
            </span>
          </Fact>
        ) : null}
        <Fact term={t('logDriver')}>
          <code>{detail.logDriver}</code>
        </Fact>
        <Fact term={t('platform')}>
          <span>{t('platformOf', { platform: detail.platform, runtime: detail.runtime })}</span>
        </Fact>
      </dl>
    </Section>
  );
}

function Words({ term, words }: { term: string; words: readonly string[] }) {
  const text = quoteWords(words);
  return (
    <Fact term={term} copy={text}>
      <code title={text}>{text}</code>
    </Fact>
  );
}

function Moment({ at, quiet = false }: { at: string; quiet?: boolean }) {
  const format = useFormatter();
  const timeZone = localZone();
  return (
    <span className={quiet ? 'dim' : undefined}>
      {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium', timeZone })}{' '}
      <span className="dim">
        <RelativeTime at={at} />
      </span>
    </span>
  );
}

function label(detail: ContainerDetail, name: string): string | undefined {
  return detail.labels.find((one) => one.name === name)?.value;
}
