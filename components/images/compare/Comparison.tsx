'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ImageDetail } from '@/lib/contract/images';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { formatBytes } from '@/components/ui/format';
import { Hidden } from '@/components/ui/Hidden';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import { imageTitle } from '../names';
import { compareLayers, differences, type Difference } from './compare';

interface ComparisonProps {
  detail: ImageDetail;
  /** The other one. */
  id: string;
  name: string;
}

/** In what another image differs: what its containers start with, and which layers it has beyond those in common. */
export function Comparison(props: ComparisonProps) {
  return (
    <QueryProvider>
      <ComparisonAsked {...props} />
    </QueryProvider>
  );
}

function ComparisonAsked({ detail, id, name }: ComparisonProps) {
  const t = useTranslations('images.compare');
  const env = useEnv();
  const { data, error } = useQuery({
    queryKey: ['image-detail', env, id],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ reference: id }).toString();
      return api<ImageDetail>('GET', `${envPath(env, 'images')}?${query}`, undefined, signal);
    },
  });
  if (error instanceof ApiError) return <ProblemPanel problem={error.problem} />;
  if (!data) return <Skeleton width="40%" height="20px" />;
  const found = differences(detail, data);
  const { common, commonBytes, one, other } = compareLayers(detail, data);
  const title = imageTitle(detail);
  return (
    <>
      <p className="num">
        {t('layers', { common, bytes: formatBytes(commonBytes) })}{' '}
        {t('beyond', { image: title, layers: one.layers, bytes: formatBytes(one.bytes) })}{' '}
        {t('beyond', { image: name, layers: other.layers, bytes: formatBytes(other.bytes) })}
      </p>
      {detail.hidden || data.hidden ? (
        <p className="dim">
          {t('part')} <Hidden />
        </p>
      ) : null}
      {found.length === 0 ? (
        <p>{t('same')}</p>
      ) : (
        <div className="cmp-w" tabIndex={0} role="group" aria-label={t('table')}>
          <table className="cmp">
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{title}</th>
                <th scope="col">{name}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((difference) => (
                <Row key={`${difference.field} ${difference.name}`} {...difference} hidden={detail.hidden} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ field, name, one, other, hidden }: Difference & { hidden: boolean }) {
  const tDetail = useTranslations('images.detail');
  const t = useTranslations('images.compare');
  const cell = (value: string | null) =>
    value === null ? (
      <span className="dim">{t('none')}</span>
    ) : hidden && value === '' ? (
      <Hidden />
    ) : (
      <code>{value}</code>
    );
  return (
    <tr>
      <th scope="row">
        {tDetail(field)}
        {name === null || field === 'ports' || field === 'volumes' ? null : <code>{name}</code>}
      </th>
      <td>{cell(one)}</td>
      <td>{cell(other)}</td>
    </tr>
  );
}
