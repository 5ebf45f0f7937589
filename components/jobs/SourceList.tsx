import { Check, CircleAlert, CircleDashed, CircleX, Loader } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OriginCompared, PullSource } from '@/lib/contract/mirrors/pulled';
import { formatBytes } from '../ui/format';

const icons: Record<PullSource['state'], typeof Check> = {
  waiting: CircleDashed,
  trying: Loader,
  gave: Check,
  failed: CircleX,
  skipped: CircleDashed,
  refused: CircleAlert,
  cancelled: CircleX,
};

/** Where an image was looked for, in that order: which source gave it, why the others did not, and how it compares. */
export function SourceList({
  sources,
  origin,
}: {
  sources: readonly PullSource[];
  origin: OriginCompared | undefined;
}) {
  const t = useTranslations('jobs.sources');
  const tProblem = useTranslations('problem');
  const mirrored = sources.find(({ state, mirror }) => state === 'gave' && mirror !== null);
  return (
    <div className="sources">
      <ul aria-label={t('label')}>
        {sources.map(({ source, mirror, state, error, bytes, again, ms }) => {
          const Icon = icons[state];
          return (
            <li key={source} className={state}>
              <Icon className="i s" aria-hidden />
              <div>
                <code>{source}</code>
                <span className="mid">
                  {mirror === null ? `${t('origin')} · ` : null}
                  {t(`state.${state}`)}
                  {state === 'gave' || bytes > 0 ? ` · ${formatBytes(bytes)}` : null}
                  {ms > 0 ? ` · ${t('took', { seconds: (ms / 1000).toFixed(1) })}` : null}
                </span>
                {again > 0 ? <p>{t('again', { bytes: formatBytes(again) })}</p> : null}
                {error ? (
                  <details>
                    <summary>{tProblem(`${error.code}.says`)}</summary>
                    {error.detail ? <p className="words">{error.detail}</p> : null}
                  </details>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {mirrored && origin ? <Compared origin={origin} had={mirrored.digest} /> : null}
    </div>
  );
}

function Compared({ origin, had }: { origin: OriginCompared; had: string | null }) {
  const t = useTranslations('jobs.sources.compared');
  const { state, digest, error } = origin;
  if (state === 'different')
    return (
      <div className="differs" role="alert">
        <b>{t('different')}</b>
        <p>{t('differentWhy')}</p>
        <dl>
          <dt>{t('mirror')}</dt>
          <dd>
            <code>{had}</code>
          </dd>
          <dt>{t('origin')}</dt>
          <dd>
            <code>{digest}</code>
          </dd>
        </dl>
      </div>
    );
  if (state !== 'unknown') return <p>{t(state)}</p>;
  return (
    <details>
      <summary>{t('unknown')}</summary>
      {error?.detail ? <p className="words">{error.detail}</p> : null}
    </details>
  );
}
