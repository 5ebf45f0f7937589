import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { OpenApi } from '@/lib/contract/api/open-api';
import { ApiList } from './ApiList';
import { DownloadDocument } from './DownloadDocument';
import { lineOf, operationsOf } from './operations';

/** The HTTP API: how a program comes in, and every operation by tag. Made on the server but for its search. */
export function ApiPage({ document }: { document: OpenApi }) {
  const t = useTranslations('apiDocs');
  return (
    <>
      <div className="api-lead">
        <p>
          {t.rich('lead', {
            keys: (words) => (
              <Link className="link" href="/settings/profile#keys">
                {words}
              </Link>
            ),
            code: (words) => <code>{words}</code>,
          })}
        </p>
        <DownloadDocument version={document.info.version} />
      </div>
      <ApiList lines={operationsOf(document).map(lineOf)} tags={document.tags.map(({ name }) => name)} />
    </>
  );
}
